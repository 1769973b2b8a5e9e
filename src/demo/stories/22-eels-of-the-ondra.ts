// Set 22: the eel count at the Ondra weir; carries subscript and superscript.
import { type DemoStory, h2, infobox, p, promo, quote, table, ul } from '../demo-story.ts'

export const story: DemoStory = {
  number: '22',
  key: 'eels-of-the-ondra',
  kind: 'article',
  section: 'science',
  region: 'vale',
  topics: ['ondra', 'sella-institute'],
  bylines: [{ author: 'mara-tellin', role: 'writer' }],
  lead: { picture: 'eels' },
  life: { state: 'published', hoursAgo: 18 },
  original: 'en',
  texts: {
    en: {
      headline: '11,340 eels go up the Ondra, and nobody quite knows why so many',
      standfirst:
        'Since last winter the weir has had a pass of brushes for young eels. This season nearly half as many again came through as the year before.',
      slugline: 'EELS-ONDRA',
      dateline: 'Vale of Ister',
      body: [
        p(
          'The Sella Institute has counted 11,340 young eels at the Ondra weir this season, 44 per cent more than the 7,900 of last year. It is the highest figure since the counting began fourteen years ago. The eels, as long as a pencil and hardly thicker, had come in from the sea and were on their way to the brooks of the Vale, where they will spend ten or fifteen years before they go back.',
        ),
        p(
          'For sixty years the weir, two metres of wet concrete, was as far as most of them got. The ladder beside it had been built for trout, which jump. Eels do not jump. Last winter the Water Board let a second way be laid into the bank: a gutter eleven metres long, lined with bristles such as those of a broom, over which a thin film of water runs. The eels wind their way up it from bristle to bristle, nearly always at night.',
        ),
        quote(
          'We spent two years on the drawings. Then we bought the bristles from a firm that makes road sweepers.',
          'Idris Quillon, eel biologist at the Sella Institute',
        ),
        h2('A light beam and a student'),
        p(
          'At the upper end the animals drop through a ring in which a beam of infrared light is broken, once for each eel. Because twigs break it too, and because two eels at a time count as one, a student sits beside the ring every tenth night and counts by hand. The apparatus, the Institute found, is wrong by four in a hundred, and nearly always too low.',
        ),
        p(
          'The busiest night brought 1,126. It was warm, there was no moon, and rain in the hills had raised the flow of the river from 3 to 9 m^3^/s within a few hours. The pass itself needs no more than 0.02 m^3^/s, so that even the drought has not shut it. On the other hand the low river has been warm, and warm water holds little oxygen: below the weir the Institute measured 4.8 mg of O~2~ a litre in the hottest week. Under 4 it would have become dangerous.',
        ),
        table(
          'Young eels at the Ondra weir',
          ['Season', 'Counted', 'Way up'],
          ['Four years ago', '6,210', 'trout ladder'],
          ['Three years ago', '8,050', 'trout ladder'],
          ['Two years ago', '5,480', 'trout ladder'],
          ['Last year', '7,900', 'trout ladder'],
          ['This year', '11,340', 'with the brush pass'],
        ),
        h2('What the figure does not say'),
        p(
          'Is it the pass? Quillon would like to think so and advises against it. How many young eels arrive on a coast depends on currents, winds and things far out at sea of which little is known; the figures swing by a third from year to year on rivers where nobody has built anything. “I have one year with bristles and thirteen without. Ask me when I have five.”',
        ),
        p(
          'There is one sign that speaks for the pass. Divers used to find eels crowded under the foot of the weir, up to sixty to the square metre. This summer it was four. The rest, evidently, had gone up. In the brooks above the reservoir, however, where a second dam stands in the way, the nets have found no more of them than before.',
        ),
        infobox(
          'The eel pass',
          ul(
            '**Length:** 11 metres, rising 2.1 metres',
            '**Cost:** 74,000 doros, half of it from the Water Board',
            '**Water:** 0.02 m^3^/s, day and night',
            '**To be seen:** from the footbridge, best after dark; torches with red light only',
          ),
        ),
        p(
          'So the next piece of work is the dam of the reservoir: 31 metres, for which no broom is long enough. The Institute has proposed a simple thing for the time being. From next season the eels are to be caught at the foot of it, in a tank, and driven up by road. It is twelve minutes by van. How one teaches ten thousand eels that for the way back they will need to take the stairs, Quillon says, is for the five years after that.',
        ),
        promo('drought-plan-stage-two'),
      ],
    },
    ar: {
      headline: 'أعلى حصيلة منذ أربعة عشر عاماً: ١١٬٣٤٠ من صغار الأنقليس تعبر سدّ أوندرا',
      standfirst:
        'ممرّ من الفراشي مُدّ في الشتاء الماضي بجانب السدّ، فازداد العابرون بنحو النصف. لكن الباحثين لا يجزمون بأنه السبب.',
      slugline: 'أنقليس-أوندرا',
      dateline: 'وادي إستر',
      later: 3,
      body: [
        p(
          'أحصى معهد سيلا لعلوم البحر هذا الموسم عند سدّ التحويل على نهر أوندرا ١١٬٣٤٠ من صغار الأنقليس، بزيادة ٤٤ في المئة على الموسم الماضي الذي بلغت حصيلته ٧٬٩٠٠. وهذا أعلى رقم منذ بدء الإحصاء قبل أربعة عشر عاماً. وكانت الأسماك، وطولها طول قلم الرصاص ولا تكاد تزيد عليه ثخانة، قادمة من البحر في طريقها إلى جداول وادي إستر، حيث تقضي عشرة أعوام أو خمسة عشر قبل أن تعود.',
        ),
        p(
          'وظلّ السدّ، وهو متران من الخرسانة المبتلّة، نهاية الطريق لمعظمها ستين عاماً. فالسلّم المجاور بُني لسمك السلمون المرقّط الذي يقفز، والأنقليس لا يقفز. وفي الشتاء الماضي أذنت هيئة المياه بمدّ ممرّ آخر في الضفة: مجرى طوله أحد عشر متراً مبطّن بشعيرات كشعيرات المكنسة، تسيل فوقها طبقة رقيقة من الماء، فتتلوّى الأسماك صاعدة من شعيرة إلى شعيرة، وأكثر ما تصعد ليلاً.',
        ),
        quote(
          'أمضينا عامين في الرسوم، ثم اشترينا الشعيرات من مصنع لكنّاسات الشوارع.',
          'إدريس كويلون، الباحث في شؤون الأنقليس بمعهد سيلا',
        ),
        h2('شعاع ضوء وطالب'),
        p(
          'وعند الطرف الأعلى تهوي الأسماك من حلقة فيها شعاع من الأشعة تحت الحمراء ينقطع مرة لكل سمكة. ولأن الأغصان تقطعه أيضاً، ولأن السمكتين معاً تُحسبان واحدة، يجلس طالب إلى جانب الحلقة في ليلة من كل عشر ليال ويعدّ بنفسه. وقد تبيّن للمعهد أن الجهاز يخطئ في أربع من كل مئة، وأنه يُنقص في الغالب ولا يزيد.',
        ),
        p(
          'وعبرت في أكثر الليالي ازدحاماً ١٬١٢٦ سمكة. كانت ليلة دافئة بلا قمر، وكان مطر التلال قد رفع تدفق النهر في ساعات من ٣ إلى ٩ م^٣^/ث. أما الممرّ نفسه فيكفيه ٠٫٠٢ م^٣^/ث، ولذلك لم يعطّله الجفاف. غير أن النهر القليل الماء سخن، والماء الساخن لا يحتفظ إلا بقليل من الأكسجين: فقد قاس المعهد أسفل السدّ في أشدّ الأسابيع حرّاً ٤٫٨ مليغرام من الأكسجين المذاب (O~٢~) في الليتر، وما دون أربعة خطر.',
        ),
        table(
          'صغار الأنقليس عند سدّ أوندرا',
          ['الموسم', 'العدد', 'طريق الصعود'],
          ['قبل أربعة أعوام', '٦٬٢١٠', 'السلّم القديم'],
          ['قبل ثلاثة أعوام', '٨٬٠٥٠', 'السلّم القديم'],
          ['قبل عامين', '٥٬٤٨٠', 'السلّم القديم'],
          ['العام الماضي', '٧٬٩٠٠', 'السلّم القديم'],
          ['هذا العام', '١١٬٣٤٠', 'مع ممرّ الفراشي'],
        ),
        h2('ما لا يقوله الرقم'),
        p(
          'أهو الممرّ إذن؟ يودّ كويلون أن يظن ذلك، وينصح بألا يُظنّ. فعدد الصغار التي تبلغ ساحلاً ما رهن بتيارات ورياح وبأمور بعيدة في عرض البحر لا يُعرف عنها إلا القليل، وهو يتأرجح بمقدار الثلث بين عام وآخر في أنهار لم يبنِ فيها أحد شيئاً. ويقول: «لديّ سنة واحدة مع الفراشي وثلاث عشرة بلا فراشٍ. اسألوني حين تصير خمساً».',
        ),
        p(
          'وثمة علامة تشهد للممرّ. فقد اعتاد الغوّاصون أن يجدوا الأنقليس متزاحماً عند قدم السدّ، حتى ستين سمكة في المتر المربع، فلم يجدوا هذا الصيف إلا أربعاً، أي إن البقية قد صعدت. أما في الجداول الواقعة فوق خزّان إستر، حيث يعترض الطريقَ سدٌّ ثانٍ، فلم تصطد الشباك أكثر من ذي قبل.',
        ),
        infobox(
          'ممرّ الأنقليس',
          ul(
            '**الطول:** ١١ متراً، بارتفاع ٢٫١ متر',
            '**الكلفة:** ٧٤ ألف دورو، نصفها من هيئة المياه',
            '**الماء:** ٠٫٠٢ م^٣^/ث ليلاً ونهاراً',
            '**المشاهدة:** من جسر المشاة، والأفضل بعد الغروب، بمصابيح حمراء فقط',
          ),
        ),
        p(
          'وعليه فالعمل المقبل هو سدّ الخزّان نفسه: واحد وثلاثون متراً لا تكفيها مكنسة. ويقترح المعهد مؤقتاً حلاً بسيطاً، هو أن تُجمع الأسماك في حوض عند قدم السدّ ابتداءً من الموسم المقبل وتُنقل إلى أعلى بالسيارة، وهي رحلة من اثنتي عشرة دقيقة. أما كيف تُعلَّم عشرة آلاف سمكة أن عليها في العودة أن تسلك الدرج، فذلك، كما يقول كويلون، عمل السنوات الخمس التالية.',
        ),
        promo('drought-plan-stage-two'),
      ],
    },
    es: {
      headline: '11.340 anguilas remontan el Ondra y nadie sabe del todo por qué tantas',
      standfirst:
        'Desde el invierno pasado el azud tiene un paso de cepillos para anguilas jóvenes. Esta temporada han subido casi la mitad más que la anterior.',
      slugline: 'ANGUILAS-ONDRA',
      dateline: 'Valle del Ister',
      later: 4,
      body: [
        p(
          'El Instituto Sella ha contado esta temporada en el azud del Ondra 11.340 anguilas jóvenes, un 44 por ciento más que las 7.900 del año pasado. Es la cifra más alta desde que empezaron los recuentos, hace catorce años. Los animales, largos como un lápiz y apenas más gruesos, venían del mar camino de los arroyos del valle del Ister, donde pasarán diez o quince años antes de emprender el regreso.',
        ),
        p(
          'Durante sesenta años la mayoría no pasó del azud, dos metros de hormigón mojado. La escala que hay al lado se hizo para las truchas, que saltan. Las anguilas no saltan. El invierno pasado la Junta de Aguas permitió abrir otro camino en la orilla: un canal de once metros forrado de cerdas, como las de una escoba, por el que corre una fina película de agua. Las anguilas se enroscan de cerda en cerda y suben, casi siempre de noche.',
        ),
        quote(
          'Nos pasamos dos años con los planos. Luego compramos las cerdas a un fabricante de barredoras.',
          'Idris Quillon, biólogo del Instituto Sella',
        ),
        h2('Un haz de luz y un estudiante'),
        p(
          'Arriba, las anguilas caen por un aro atravesado por un haz infrarrojo que se corta una vez por cada una. Como también lo cortan las ramitas, y como dos a la vez cuentan por una, cada diez noches un estudiante se sienta junto al aro y cuenta a mano. El aparato, según el Instituto, se equivoca en cuatro de cada cien, y casi siempre por defecto.',
        ),
        p(
          'La noche de más paso fueron 1.126. Hacía calor, no había luna y la lluvia en los montes había subido el caudal del río de 3 a 9 m^3^/s en unas horas. Al paso le bastan 0,02 m^3^/s, de manera que ni la sequía lo ha cerrado. Pero un río bajo es un río caliente, y el agua caliente guarda poco oxígeno: en la peor semana el Instituto midió al pie del azud 4,8 mg de O~2~ por litro. Por debajo de 4 habría sido peligroso.',
        ),
        table(
          'Anguilas jóvenes en el azud del Ondra',
          ['Temporada', 'Recuento', 'Camino'],
          ['Hace cuatro años', '6.210', 'escala de truchas'],
          ['Hace tres años', '8.050', 'escala de truchas'],
          ['Hace dos años', '5.480', 'escala de truchas'],
          ['El año pasado', '7.900', 'escala de truchas'],
          ['Este año', '11.340', 'con el paso de cepillos'],
        ),
        h2('Lo que la cifra no dice'),
        p(
          '¿Es el paso? A Quillon le gustaría creerlo y aconseja no hacerlo. Cuántas anguilas llegan a una costa depende de corrientes, vientos y asuntos de alta mar de los que se sabe poco; en ríos donde nadie ha construido nada, el número oscila un tercio de un año a otro. «Tengo un año con cepillos y trece sin ellos. Pregúntenme cuando tenga cinco».',
        ),
        p(
          'Hay un indicio a favor. Los buzos solían encontrar anguilas apiñadas al pie del azud, hasta sesenta por metro cuadrado. Este verano eran cuatro: las demás, por lo visto, habían subido. En los arroyos de más arriba del embalse, en cambio, donde se interpone una segunda presa, las redes no han dado más que antes.',
        ),
        infobox(
          'El paso de anguilas',
          ul(
            '**Longitud:** 11 metros, con 2,1 de desnivel',
            '**Coste:** 74.000 doros, la mitad de la Junta de Aguas',
            '**Agua:** 0,02 m^3^/s, de día y de noche',
            '**Para verlo:** desde la pasarela, mejor a oscuras; linternas, solo rojas',
          ),
        ),
        p(
          'Lo siguiente es, pues, la presa del embalse: 31 metros para los que no hay escoba bastante larga. El Instituto propone de momento algo sencillo. Desde la próxima temporada las anguilas se recogerán al pie, en un tanque, y subirán por carretera. Son doce minutos de furgoneta. Cómo se les explica a diez mil anguilas que a la vuelta tendrán que bajar por la escalera es, dice Quillon, trabajo para los cinco años de después.',
        ),
        promo('drought-plan-stage-two'),
      ],
    },
  },
}
