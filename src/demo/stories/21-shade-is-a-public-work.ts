// Set 21: a column: trees as public works.
import { type DemoStory, p, promo, pull } from '../demo-story.ts'

export const story: DemoStory = {
  number: '21',
  key: 'shade-is-a-public-work',
  kind: 'opinion',
  section: 'environment',
  region: 'old-town',
  topics: ['city-council', 'drought'],
  bylines: [{ author: 'hadi-morel', role: 'writer' }],
  lead: { picture: 'shade-trees' },
  life: { state: 'published', hoursAgo: 24 },
  original: 'es',
  texts: {
    es: {
      headline: 'La sombra es una obra pública',
      standfirst:
        'A las farolas nadie les pide que se paguen solas. A los árboles, sí. Propongo que los apuntemos donde corresponde: entre las tuberías y los puentes.',
      slugline: 'COLUMNA-SOMBRA',
      body: [
        p(
          'El verano pasado seguí durante una semana a la cartera de mi barrio. Se llama Orla Benavy y reparte lo que queda por repartir. No anda por donde dice el plano, sino por donde dice la sombra. A las nueve baja por la acera izquierda de la calle de los Cordeleros; a las once, por la derecha; a las dos rodea una manzana entera para no cruzar la plaza de la Aduana, que a esa hora, me dijo, «se toma por la noche o no se toma».',
        ),
        p(
          'Todos llevamos en la cabeza un mapa así. Lo aprendemos de niños y no figura en ninguna guía. Tiene sus avenidas y sus callejones sin salida, y cambia de hora en hora. Lo curioso es que la ciudad, que sabe cuántos metros de tubería posee y de qué año es cada uno, no tenga la menor idea de cuánta sombra hay en ella ni de quién la disfruta.',
        ),
        p(
          'Pues se puede medir. El Instituto Sella lo hizo el día más caluroso del año, con un termómetro y una bicicleta. Bajo los plátanos de la Ribera Norte había once grados menos que en la calle de al lado, que no tiene árboles. Once grados es la distancia que hay entre el paseo y la ambulancia. Es también, por cierto, más de lo que consigue ningún aparato de los que colgamos en las fachadas, y que por el otro lado echan a la calle el calor de todos.',
        ),
        p(
          'Un árbol de calle cuesta 900 doros plantado y unos 35 al año durante los diez primeros, casi todo en agua. Da sombra de verdad a los doce años. Ahí está la dificultad: un concejal dura cuatro. Quien lo planta no se sienta debajo, y a quien se sienta debajo no se le ocurre dar las gracias. De manera que el árbol figura en el presupuesto entre los adornos, junto a los geranios, y cuando falta dinero se recorta con ellos.',
        ),
        pull(
          'Quien lo planta no se sienta debajo, y a quien se sienta debajo no se le ocurre dar las gracias.',
        ),
        p(
          'Sé lo que se me va a contestar, porque ya me lo han contestado: que no hay agua. El embalse está al 41 por ciento y a los vecinos se nos piden veintitrés litros menos al día. ¿Y este señor quiere regar árboles? Quiero, sí. Los cuatro mil que le faltan a la ciudad beberían en sus años de crianza unos cuarenta mil metros cúbicos anuales. Las tuberías pierden eso, todas juntas, en menos de tres días. Ninguna fuga ha dado nunca sombra.',
        ),
        p(
          'Además hay aguas y aguas. La de las fuentes, que la fase dos ha cerrado, daba vueltas. La de los patios de los colegios se va por el sumidero con la primera lluvia, mientras al lado se seca un tilo. En la escuela del Callejón de la Barca han puesto un depósito bajo el canalón, y un grupo de tercero riega seis árboles con regadera, con turnos y con discusiones. No se les ha muerto ninguno. A la ciudad se le mueren dos de cada diez.',
        ),
        p(
          'Lo que propongo es poco y no da para una inauguración. Que los árboles de calle pasen, en el presupuesto, de la línea de parques a la de agua y calles, entre las tuberías y los puentes, donde se apuntan las cosas que deben durar. Que se les asigne, como a un puente, una vida útil de ochenta años y un encargado. Que nadie pueda abrir una zanja junto a una raíz sin firmar un papel. Y que antes de discutir dónde se plantan se dibuje el mapa que tiene Orla Benavy en la cabeza.',
        ),
        p(
          'Ese mapa enseñará algo incómodo. En Mirador hay un árbol por cada tres vecinos. Junto a las cocheras del tranvía, uno por cada cuarenta. No hay fresco para todos por casualidad: donde hay sombra es porque hace cincuenta años alguien tuvo un jardín y alguien, la paciencia de otro. No se me ocurre mejor definición de lo que es una obra pública. La hacen unos, la usan otros y, si está bien hecha, nadie se acuerda.',
        ),
        p(
          'La misma semana en que seguí a la cartera me senté un día, a las dos de la tarde, en la plaza de la Aduana. Aguanté lo que duró el café. Enfrente, en la única sombra que había, la de la estatua, hacían cola cuatro personas, una detrás de otra, muy derechas, todas del ancho de un almirante.',
        ),
        promo('drought-plan-stage-two'),
      ],
    },
    ar: {
      headline: 'الظلّ مرفق عام',
      standfirst:
        'لا يطالب أحدٌ عمود الإنارة بأن يسدّد ثمنه، أما الشجرة فتُطالَب. فلنكتبها حيث ينبغي أن تُكتب: بين الأنابيب والجسور.',
      slugline: 'رأي-الظل',
      later: 4,
      body: [
        p(
          'رافقت في الصيف الماضي أسبوعاً كاملاً ساعيةَ البريد في حيّنا، أورلا بينافي، وهي توزّع ما بقي مما يوزَّع. إنها لا تمشي حيث تشير الخريطة، بل حيث يشير الظل: في التاسعة تنزل شارع الحبّالين على رصيفه الأيسر، وفي الحادية عشرة على الأيمن، وفي الثانية تدور حول مجموعة كاملة من البيوت كي لا تعبر ساحة الجمارك التي لا تُعبَر في تلك الساعة، كما قالت لي، «إلا ليلاً».',
        ),
        p(
          'كلنا نحمل في رؤوسنا خريطة كهذه. نتعلمها صغاراً، ولا يضمّها دليل، ولها شوارعها العريضة وأزقّتها المسدودة، وهي تتبدل من ساعة إلى ساعة. والغريب أن المدينة التي تعرف كم متراً من الأنابيب تملك، وفي أي عام مُدّ كل متر، لا تعرف كم عندها من الظل، ولا من ينعم به.',
        ),
        p(
          'لكنّ الظل يُقاس. قاسه معهد سيلا في أشدّ أيام السنة حرّاً بميزان حرارة ودرّاجة، فكانت الحرارة تحت دُلب الضفة الشمالية أدنى بإحدى عشرة درجة منها في الشارع المجاور الذي لا شجر فيه. إحدى عشرة درجة هي المسافة بين النزهة وسيارة الإسعاف. وهي كذلك أكثر مما يحققه أي جهاز من تلك التي نعلّقها على الواجهات، فتبرّد غرفة واحدة وتقذف حرّها إلى الشارع على رؤوس الجميع.',
        ),
        p(
          'تكلّف شجرة الشارع تسعمئة دورو حين تُغرس، ونحو خمسة وثلاثين في السنة خلال أعوامها العشرة الأولى، جلّها ماء. وهي تُظلّ حقاً في عامها الثاني عشر. وهنا العقدة: ولاية عضو المجلس أربعة أعوام. فمن يغرس لا يجلس تحتها، ومن يجلس تحتها لا يخطر له أن يشكر. ولذلك تُدرج الشجرة في الموازنة بين الزينة، إلى جوار أحواض الزهور، وإذا قلّ المال قُصّت معها.',
        ),
        pull('من يغرس لا يجلس تحتها، ومن يجلس تحتها لا يخطر له أن يشكر.'),
        p(
          'أعرف ما سيقال لي، فقد قيل: لا ماء. السدّ ممتلئ بنسبة ٤١ في المئة، والناس مدعوّون إلى أن يستغنوا عن ثلاثة وعشرين ليتراً في اليوم، وهذا السيد يريد أن يسقي شجراً؟ نعم، أريد. إن الأشجار الأربعة آلاف التي تنقص المدينة تشرب في سنوات نشأتها نحو أربعين ألف متر مكعب في السنة، وهذا ما تفقده الأنابيب كلها في أقل من ثلاثة أيام. ولم يسبق لتسرّبٍ أن أظلّ أحداً.',
        ),
        p(
          'ثم إن المياه أنواع. فماء باحات المدارس يذهب مع أول مطر إلى البالوعة، وعلى مقربة منه زيزفونة تيبس. في مدرسة زقاق العبّارة وُضع خزّان تحت المزراب، ويسقي تلاميذ الصف الثالث ستّ شجرات بالمرشّة، بالدور وبالجدال. لم تمت واحدة منها. أما أشجار المدينة فيموت اثنتان من كل عشر.',
        ),
        p(
          'ما أقترحه قليل ولا يصلح لشريط افتتاح. أن تنتقل أشجار الشوارع في الموازنة من بند الحدائق إلى بند المياه والشوارع، بين الأنابيب والجسور، حيث تُكتب الأشياء التي يُراد لها أن تدوم. وأن يُقدَّر لها، كما للجسر، عمر من ثمانين عاماً ومسؤول يُسأل عنها. وألا يُحفر خندق بمحاذاة جذر قبل أن يوقّع أحدهم ورقة. وقبل أن نختلف في مواضع الغرس، أن تُرسم الخريطة التي في رأس أورلا بينافي.',
        ),
        p(
          'وستكشف تلك الخريطة ما لا يسرّ. في ميرادور شجرة لكل ثلاثة من السكان، وعند مرائب الترام شجرة لكل أربعين. ولم توزَّع البرودة بالقرعة: فحيث الظلّ اليوم، كان لأحدهم قبل خمسين عاماً بستان، وكان لغيره صبر. ولا أعرف للمرفق العام تعريفاً أدقّ: يصنعه قوم ويستعمله آخرون، فإذا أُحسن صنعه لم يتذكره أحد.',
        ),
        p(
          'وفي الأسبوع نفسه الذي رافقت فيه ساعية البريد جلست يوماً، في الثانية بعد الظهر، في ساحة الجمارك. صمدتُ ما صمد الفنجان. وقبالتي، في الظل الوحيد، ظلّ التمثال، كان أربعة أشخاص يقفون واحداً خلف آخر، منتصبين، كلٌّ منهم بعرض أميرال.',
        ),
        promo('drought-plan-stage-two'),
      ],
    },
  },
}
