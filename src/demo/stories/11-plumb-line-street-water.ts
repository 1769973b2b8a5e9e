// Set 11: Plumb Line, first episode, as transcript; holds the demo's one embed.
import { type DemoStory, embed, h2, img, infobox, p, promo, ul } from '../demo-story.ts'

const sample = (title: string) =>
  embed('youtube', 'demo0000000', 'https://www.youtube.com/watch?v=demo0000000', title)

export const story: DemoStory = {
  number: '11',
  key: 'plumb-line-street-water',
  kind: 'episode',
  section: 'explainers',
  region: 'maravel',
  topics: ['water-board', 'drought'],
  dossiers: ['drought-plan'],
  bylines: [{ author: 'noemi-strand', role: 'presenter' }],
  lead: { picture: 'studio-plumb' },
  family: 'drought',
  episode: { programme: 'plumb-line', number: 1, minutes: 10 },
  life: { state: 'published', hoursAgo: 50 },
  original: 'en',
  texts: {
    en: {
      headline: 'Where does the water of one street go?',
      standfirst:
        'Plumb Line follows a hundred litres from the works to the taps of Cooper Street. Eighty-three arrive. An episode to read: the demo carries no recording.',
      slugline: 'PLUMBLINE-01',
      kicker: 'Plumb Line',
      body: [
        p(
          '_This is the written version of the episode. The demonstration carries no sound or moving pictures for it._',
        ),
        p(
          '**Noemi Strand:** Good evening. This is a plumb bob, and this is Cooper Street on Northbank: forty-one houses, two shops, a kindergarten. Last week we put a meter at its upper end and read the ones in the cellars. In one night the street was sent a hundred thousand litres. Guess how many it used.',
        ),
        h2('Following the pipe'),
        p(
          '**Strand:** With me is Imre Solt, who looks for leaks for the Water Board. Mr Solt, what is that on your head?',
        ),
        p(
          '**Imre Solt:** Headphones. And this is the microphone, a steel rod that I put on the valve. A leak whistles. Small ones higher, big ones lower. The worst are silent.',
        ),
        p('**Strand:** Why silent?'),
        p(
          '**Solt:** Because the pipe has been broken for so long that the hole is as big as the pipe. Then the water just walks out.',
        ),
        img('tap'),
        p(
          '**Strand:** Between two and four in the morning, when nobody washes, Cooper Street still used eight hundred litres an hour. We closed one valve after another until the whistle stopped. It was under the kindergarten’s yard: a joint of lead, put in by somebody’s great-grandfather. He did it well. It held for ninety years.',
        ),
        h2('The sum'),
        infobox(
          'A hundred litres sent to Cooper Street',
          ul(
            '**83** arrive in the houses',
            '**11** are lost at joints between the pipe in the street and the cellars',
            '**4** at one broken joint under the yard, mended since',
            '**2** nobody can explain',
          ),
        ),
        p(
          '**Strand:** It is the city in small: seventeen in a hundred. Mr Solt has 1,240 kilometres before him and walks about six in a night. How long will that take?',
        ),
        p('**Solt:** Alone? Seven months. And then one begins again, because pipes do not read plans.'),
        sample('Sample: the place of an embedded film. The address is invented and loads nothing.'),
        p(
          '**Strand:** Next time: who decides how high the sea is? Until then, keep the line straight. What the city means to do about its pipes is in our analysis of [[drought-plan-stage-two|the drought plan’s second stage]].',
        ),
        promo('plumb-line-tide-table'),
      ],
    },
    ar: {
      headline: 'أين يذهب ماء شارع واحد؟',
      standfirst:
        'يتتبّع «خيط الشاقول» مئة ليتر من محطة المياه إلى صنابير شارع البراميل، فيصل منها ثلاثة وثمانون. حلقة للقراءة: لا تسجيل في النسخة التجريبية.',
      slugline: 'خيط-الشاقول-١',
      kicker: 'خيط الشاقول',
      later: 2,
      body: [
        p('هذا نص الحلقة مكتوباً؛ فليس في النسخة التجريبية صوت لها ولا صورة متحركة.'),
        p(
          '**نعومي ستراند:** مساء الخير. هذا شاقول، وهذا شارع البراميل في الضفة الشمالية: واحد وأربعون بيتاً ومتجران وروضة أطفال. في الأسبوع الماضي وضعنا عدّاداً عند أول الشارع وقرأنا عدّادات الأقبية. أُرسل إلى الشارع في ليلة واحدة مئة ألف ليتر. احزروا كم استعمل منها.',
        ),
        h2('على أثر الأنبوب'),
        p(
          '**ستراند:** معي إمري سولت، وهو يبحث عن مواضع التسرّب لحساب هيئة المياه. سيد سولت، ما هذا الذي على رأسك؟',
        ),
        p(
          '**إمري سولت:** سمّاعة. وهذا هو اللاقط: قضيب من الفولاذ أضعه على الصمّام. التسرّب يصفّر؛ الصغير صفيره حادّ والكبير صفيره غليظ. وأسوأ التسرّب ما لا صوت له.',
        ),
        p('**ستراند:** ولماذا يصمت؟'),
        p('**سولت:** لأن الأنبوب مكسور منذ زمن بعيد حتى صار الثقب بحجم الأنبوب، فيخرج الماء ماشياً على مهله.'),
        img('tap'),
        p(
          '**ستراند:** بين الثانية والرابعة فجراً، حين لا يغسل أحد شيئاً، كان شارع البراميل يستهلك ثمانمئة ليتر في الساعة. أغلقنا الصمّامات واحداً بعد آخر إلى أن سكت الصفير. كان تحت ساحة الروضة: وصلة من رصاص ركّبها جدّ أحدهم. وقد أتقن عمله، فصمدت تسعين عاماً.',
        ),
        h2('الحساب'),
        infobox(
          'مئة ليتر أُرسلت إلى شارع البراميل',
          ul(
            '**٨٣** تصل إلى البيوت',
            '**١١** تضيع عند الوصلات بين أنبوب الشارع والأقبية',
            '**٤** عند وصلة مكسورة تحت الساحة أُصلحت لاحقاً',
            '**٢** لا يعرف أحد أين ذهبا',
          ),
        ),
        p(
          '**ستراند:** إنها المدينة مصغّرة: سبعة عشر من كل مئة. أمام السيد سولت ١٢٤٠ كيلومتراً، وهو يقطع في الليلة نحو ستة. كم يلزمك من الوقت؟',
        ),
        p('**سولت:** وحدي؟ سبعة أشهر. ثم أبدأ من جديد، فالأنابيب لا تقرأ الخطط.'),
        sample('نموذج: هنا موضع مقطع مضمَّن. العنوان مختلق ولا يحمّل شيئاً.'),
        p(
          '**ستراند:** في الحلقة المقبلة: من يقرر ارتفاع البحر؟ وحتى ذلك الحين أبقوا الخيط مستقيماً. أما ما تنوي المدينة فعله بأنابيبها ففي تحليلنا عن [[drought-plan-stage-two|المرحلة الثانية من خطة الجفاف]].',
        ),
        promo('plumb-line-tide-table'),
      ],
    },
    es: {
      headline: '¿Adónde va el agua de una calle?',
      standfirst:
        '«A plomo» sigue cien litros desde la planta hasta los grifos de la calle Toneleros. Llegan ochenta y tres. Un capítulo para leer: la demostración no lleva grabación.',
      slugline: 'APLOMO-01',
      kicker: 'A plomo',
      later: 2,
      body: [
        p(
          '_Esta es la versión escrita del capítulo. La demostración no incluye su sonido ni su imagen en movimiento._',
        ),
        p(
          '**Noemi Strand:** Buenas noches. Esto es una plomada y esto es la calle Toneleros, en la Ribera Norte: cuarenta y una casas, dos tiendas y una guardería. La semana pasada pusimos un contador a la entrada y leímos los de los sótanos. En una noche se enviaron a la calle cien mil litros. Adivinen cuántos usó.',
        ),
        h2('Detrás de la tubería'),
        p(
          '**Strand:** Me acompaña Imre Solt, que busca fugas para la Junta de Aguas. Señor Solt, ¿qué lleva en la cabeza?',
        ),
        p(
          '**Imre Solt:** Unos auriculares. Y esto es el micrófono: una varilla de acero que apoyo en la válvula. Las fugas silban. Las pequeñas, agudo; las grandes, grave. Las peores se callan.',
        ),
        p('**Strand:** ¿Por qué se callan?'),
        p(
          '**Solt:** Porque el tubo lleva tanto tiempo roto que el agujero es tan ancho como el tubo. Entonces el agua sale andando.',
        ),
        img('tap'),
        p(
          '**Strand:** Entre las dos y las cuatro de la madrugada, cuando nadie se lava, Toneleros seguía gastando ochocientos litros por hora. Cerramos una válvula tras otra hasta que cesó el silbido. Era bajo el patio de la guardería: una unión de plomo que puso el bisabuelo de alguien. La puso bien. Aguantó noventa años.',
        ),
        h2('La cuenta'),
        infobox(
          'Cien litros enviados a la calle Toneleros',
          ul(
            '**83** llegan a las casas',
            '**11** se pierden en las juntas entre el tubo de la calle y los sótanos',
            '**4** en una unión rota bajo el patio, ya reparada',
            '**2** que nadie se explica',
          ),
        ),
        p(
          '**Strand:** Es la ciudad en pequeño: diecisiete de cada cien. El señor Solt tiene por delante 1.240 kilómetros y recorre unos seis por noche. ¿Cuánto va a tardar?',
        ),
        p('**Solt:** ¿Yo solo? Siete meses. Y vuelta a empezar, porque las tuberías no leen los planes.'),
        sample('Muestra: el lugar de un vídeo incrustado. La dirección es inventada y no carga nada.'),
        p(
          '**Strand:** La próxima vez: ¿quién decide lo alto que está el mar? Hasta entonces, mantengan el hilo derecho. Lo que la ciudad piensa hacer con sus tuberías está en nuestro análisis de [[drought-plan-stage-two|la segunda fase del plan de sequía]].',
        ),
        promo('plumb-line-tide-table'),
      ],
    },
  },
}
