// Set 05: a live blog, ended: the storm over the strait in eight entries.
import { type DemoEntry, type DemoStory, h2, img, p, quote, ul } from '../demo-story.ts'

const en: readonly DemoEntry[] = [
  {
    after: 0,
    author: 'hadi-morel',
    headline: 'Port goes to orange',
    keyEvent: true,
    body: [
      p(
        'The harbour master, Noor Hadeli, has raised the wind warning to orange from noon. Gusts of up to 55 knots are expected at Cape Orel, less inside the breakwater. Small boats are asked to double their lines; the basin of Old Quay is closed to traffic.',
      ),
    ],
  },
  {
    after: 35,
    author: 'lena-marsh',
    headline: 'Both ferries stay in port',
    keyEvent: true,
    body: [
      p(
        'The _Alba_ and the _Petrel_ are tied up. No crossing to Tarsi before the wind turns, the line says; tickets stay valid. About ninety people who meant to travel at one o’clock have been offered tea and the waiting room.',
      ),
      ul(
        'Tram Line 2 runs, but skips the stop on the breakwater.',
        'The Ondra Bridge is open, closed to high lorries.',
      ),
    ],
  },
  {
    after: 80,
    author: 'hadi-morel',
    body: [
      img('storm-wave'),
      p(
        'A sea breaking over the end of the breakwater, drawn from our window in Customs Square. The green light at its head is thirteen metres above the water and was out of sight for a second or two.',
      ),
    ],
  },
  {
    after: 125,
    author: 'lena-marsh',
    headline: 'Power out on Northbank',
    keyEvent: true,
    body: [
      p(
        'Some 2,300 households on Northbank are without electricity. A plane tree has come down on a line near the market. Nobody was hurt. The grid company has two crews on the way and hopes to be done before dark.',
      ),
    ],
  },
  {
    after: 170,
    author: 'hadi-morel',
    headline: '58 knots at the cape',
    pinned: true,
    keyEvent: true,
    body: [
      p(
        'The strongest gust so far: 58 knots, at 2.41 p.m., on the mast of Cape Orel. That is three more than forecast and eleven short of the record. In the harbour it was 39.',
      ),
      quote(
        'The breakwater is doing what it was built for. What I need now is for people not to go and look at it.',
        'Noor Hadeli, harbour master',
      ),
    ],
  },
  {
    after: 215,
    author: 'lena-marsh',
    body: [
      p(
        'Schools let children stay until five where nobody could fetch them. In the gym of the Pier Street school forty pupils are playing a game whose rules, they say, cannot be explained to adults.',
      ),
    ],
  },
  {
    after: 250,
    author: 'lena-marsh',
    headline: 'Light again on Northbank',
    body: [
      p(
        'Electricity is back in all but 60 of the 2,300 households. The plane tree, planted by the first class of the school across the street, was about ninety years old. The parks department will offer its wood to the school’s workshop.',
      ),
    ],
  },
  {
    after: 285,
    author: 'hadi-morel',
    headline: 'All basins open, warning lifted',
    keyEvent: true,
    body: [
      p(
        'The wind has turned north-west and dropped below 25 knots. Hadeli has lifted the last warning; all nine basins are open, and the _Alba_ leaves for Tarsi within the hour. Damage so far: eleven small boats, two roofs, one weathercock. We close this page here. Thank you for reading.',
      ),
    ],
  },
]

const ar: readonly DemoEntry[] = [
  {
    after: 0,
    author: 'hadi-morel',
    headline: 'إنذار برتقالي في الميناء',
    keyEvent: true,
    body: [
      p(
        'رفعت نور الهديلي، قبطان الميناء، التحذير من الرياح إلى الدرجة البرتقالية ابتداءً من الظهر. ويُتوقع أن تصل الهبّات إلى ٥٥ عقدة عند رأس أوريل، وأن تكون أضعف خلف كاسر الأمواج. ويُطلب من أصحاب القوارب الصغيرة مضاعفة الحبال. وحوض الرصيف القديم مغلق أمام الحركة.',
      ),
    ],
  },
  {
    after: 35,
    author: 'lena-marsh',
    headline: 'العبّارتان لا تبحران',
    keyEvent: true,
    body: [
      p(
        'رست العبّارتان «ألبا» و«بيتريل»، ولا رحلة إلى تارسي قبل أن تغيّر الريح اتجاهها بحسب إدارة الخط، وتبقى التذاكر صالحة. أما نحو تسعين مسافراً كانوا ينوون العبور في الواحدة فقُدّم إليهم الشاي في قاعة الانتظار.',
      ),
      ul(
        'الخط الثاني للترام يعمل من دون التوقف عند كاسر الأمواج.',
        'جسر أوندرا مفتوح إلا أمام الشاحنات العالية.',
      ),
    ],
  },
  {
    after: 80,
    author: 'hadi-morel',
    body: [
      img('storm-wave'),
      p(
        'موجة تعلو طرف كاسر الأمواج كما رسمناها من نافذتنا في ساحة الجمارك. المصباح الأخضر في رأسه يرتفع ثلاثة عشر متراً فوق الماء، وقد غاب عن الأنظار ثانية أو ثانيتين.',
      ),
    ],
  },
  {
    after: 125,
    author: 'lena-marsh',
    headline: 'انقطاع الكهرباء في الضفة الشمالية',
    keyEvent: true,
    body: [
      p(
        'انقطع التيار عن نحو ٢٣٠٠ منزل في الضفة الشمالية بعد سقوط شجرة دلب على أحد الخطوط قرب السوق. ولم يُصب أحد بأذى. وأرسلت شركة الشبكة فريقين، وتأمل أن تنجز الإصلاح قبل حلول الظلام.',
      ),
    ],
  },
  {
    after: 170,
    author: 'hadi-morel',
    headline: '٥٨ عقدة عند الرأس',
    pinned: true,
    keyEvent: true,
    body: [
      p(
        'أقوى هبّة حتى الآن: ٥٨ عقدة سُجّلت في الثانية و٤١ دقيقة على صاري رأس أوريل، أي أعلى من المتوقع بثلاث عقد وأدنى من الرقم القياسي بإحدى عشرة. أما داخل المرفأ فبلغت ٣٩.',
      ),
      quote(
        'كاسر الأمواج يفعل ما بُني لأجله. كل ما أحتاج إليه الآن ألّا يذهب الناس ليتفرّجوا عليه.',
        'نور الهديلي، قبطان الميناء',
      ),
    ],
  },
  {
    after: 215,
    author: 'lena-marsh',
    body: [
      p(
        'أبقت المدارس التلاميذ الذين تعذّر على ذويهم الحضور حتى الخامسة. وفي صالة الرياضة بمدرسة شارع الرصيف أربعون تلميذاً يلعبون لعبة يقولون إن قواعدها لا تُشرح للكبار.',
      ),
    ],
  },
  {
    after: 250,
    author: 'lena-marsh',
    headline: 'النور يعود إلى الضفة الشمالية',
    body: [
      p(
        'عاد التيار إلى المنازل المتضررة كلها، عدا ستين منزلاً من أصل ٢٣٠٠. وكانت شجرة الدلب، التي غرسها الصف الأول في المدرسة المقابلة، قد بلغت نحو تسعين عاماً. وستهدي إدارة الحدائق خشبها إلى ورشة المدرسة.',
      ),
    ],
  },
  {
    after: 285,
    author: 'hadi-morel',
    headline: 'فتح الأحواض كلها ورفع التحذير',
    keyEvent: true,
    body: [
      p(
        'تحوّلت الريح إلى شمالية غربية وانخفضت عن ٢٥ عقدة، فرفعت الهديلي آخر التحذيرات. الأحواض التسعة كلها مفتوحة، وتبحر «ألبا» إلى تارسي خلال ساعة. والحصيلة حتى الآن: أحد عشر قارباً صغيراً وسقفان ودوّارة ريح واحدة. نختم هنا هذه التغطية، وشكراً لمتابعتكم.',
      ),
    ],
  },
]

const es: readonly DemoEntry[] = [
  {
    after: 0,
    author: 'hadi-morel',
    headline: 'El puerto, en naranja',
    keyEvent: true,
    body: [
      p(
        'La capitana del puerto, Noor Hadeli, ha elevado a naranja el aviso por viento desde el mediodía. Se esperan rachas de hasta 55 nudos en el cabo Orel, menos al abrigo del rompeolas. Se pide a los barcos pequeños que doblen amarras; la dársena del Muelle Viejo queda cerrada.',
      ),
    ],
  },
  {
    after: 35,
    author: 'lena-marsh',
    headline: 'Los dos transbordadores, amarrados',
    keyEvent: true,
    body: [
      p(
        'El _Alba_ y el _Petrel_ no salen. No habrá travesías a Tarsi hasta que role el viento, dice la línea; los billetes conservan su validez. A las noventa personas que pensaban cruzar a la una se les ha ofrecido té y sala de espera.',
      ),
      ul(
        'La línea 2 del tranvía funciona, sin parada en el rompeolas.',
        'El puente del Ondra está abierto, salvo para camiones altos.',
      ),
    ],
  },
  {
    after: 80,
    author: 'hadi-morel',
    body: [
      img('storm-wave'),
      p(
        'Un golpe de mar sobre la punta del rompeolas, dibujado desde nuestra ventana de la plaza de la Aduana. La luz verde está a trece metros sobre el agua y dejó de verse un segundo o dos.',
      ),
    ],
  },
  {
    after: 125,
    author: 'lena-marsh',
    headline: 'Sin luz en la Ribera Norte',
    keyEvent: true,
    body: [
      p(
        'Unos 2.300 hogares de la Ribera Norte están sin electricidad. Un plátano ha caído sobre un tendido cerca del mercado. No hay heridos. La compañía tiene dos cuadrillas en camino y confía en terminar antes de que oscurezca.',
      ),
    ],
  },
  {
    after: 170,
    author: 'hadi-morel',
    headline: '58 nudos en el cabo',
    pinned: true,
    keyEvent: true,
    body: [
      p(
        'La racha más fuerte hasta ahora: 58 nudos, a las 14.41, en el mástil del cabo Orel. Son tres más de lo previsto y once menos que el récord. Dentro del puerto fueron 39.',
      ),
      quote(
        'El rompeolas hace aquello para lo que se construyó. Lo que necesito es que la gente no vaya a mirarlo.',
        'Noor Hadeli, capitana del puerto',
      ),
    ],
  },
  {
    after: 215,
    author: 'lena-marsh',
    body: [
      p(
        'Las escuelas han dejado quedarse hasta las cinco a los niños que nadie podía recoger. En el gimnasio de la calle del Muelle, cuarenta alumnos juegan a algo cuyas reglas, dicen, no se pueden explicar a un adulto.',
      ),
    ],
  },
  {
    after: 250,
    author: 'lena-marsh',
    headline: 'Vuelve la luz',
    body: [
      p(
        'La electricidad ha regresado a todos los hogares menos 60 de los 2.300. El plátano, que plantó la primera promoción de la escuela de enfrente, tenía unos noventa años. Parques y Jardines ofrecerá la madera al taller del colegio.',
      ),
    ],
  },
  {
    after: 285,
    author: 'hadi-morel',
    headline: 'Dársenas abiertas, aviso levantado',
    keyEvent: true,
    body: [
      p(
        'El viento ha rolado al noroeste y baja de 25 nudos. Hadeli ha levantado el último aviso: las nueve dársenas están abiertas y el _Alba_ zarpa hacia Tarsi antes de una hora. Balance: once botes, dos tejados y una veleta. Cerramos aquí este directo. Gracias por seguirlo.',
      ),
    ],
  },
]

export const story: DemoStory = {
  number: '05',
  key: 'autumn-storm-live',
  kind: 'live',
  section: 'society',
  region: 'harbour',
  topics: ['noor-hadeli', 'port-authority', 'cape-orel'],
  bylines: [
    { author: 'hadi-morel', role: 'writer' },
    { author: 'lena-marsh', role: 'reporting' },
  ],
  lead: { picture: 'storm-wave' },
  life: { state: 'published', hoursAgo: 5 },
  original: 'en',
  texts: {
    en: {
      headline: 'Storm over the Strait of Sella: as it happened',
      standfirst:
        'Gusts of 58 knots at Cape Orel, ferries in port, an afternoon without light on Northbank. The last warning has been lifted.',
      slugline: 'STORM-LIVE',
      kicker: 'Live, ended',
      summary: [
        'Strongest gust: 58 knots at Cape Orel',
        '2,300 households on Northbank without power for two hours',
        'Eleven small boats damaged, nobody hurt',
      ],
      body: [
        p(
          'A low has crossed the strait faster than forecast. We followed it from Customs Square, from the harbour office and from the cape, from the first warning to the last line cast off.',
        ),
        h2('Good to know'),
        p(
          'Keep away from the breakwater until the crews have been along it. Damage to boats is reported to the harbour office, to trees and streets on the city’s number.',
        ),
      ],
      entries: en,
    },
    ar: {
      headline: 'عاصفة فوق مضيق سيلا: التغطية كما جرت',
      standfirst:
        'هبّات بلغت ٥٨ عقدة عند رأس أوريل، وعبّارتان راسيتان، وعصر بلا كهرباء في الضفة الشمالية، ثم رُفع آخر التحذيرات.',
      slugline: 'عاصفة-مباشر',
      kicker: 'مباشر، انتهت التغطية',
      later: 0.1,
      summary: [
        'أقوى هبّة: ٥٨ عقدة عند رأس أوريل',
        'ساعتان بلا كهرباء في ٢٣٠٠ منزل بالضفة الشمالية',
        'تضرّر أحد عشر قارباً صغيراً ولا إصابات',
      ],
      body: [
        p(
          'عبر منخفض جوي المضيق أسرع مما كان متوقعاً. تابعناه من ساحة الجمارك ومن مكتب الميناء ومن الرأس، من أول تحذير إلى آخر حبل فُكّ عن الرصيف.',
        ),
        h2('للعلم'),
        p(
          'ابتعدوا عن كاسر الأمواج إلى أن تنتهي الفرق من تفقّده. تُبلَّغ أضرار القوارب إلى مكتب الميناء، وأضرار الأشجار والشوارع إلى رقم البلدية.',
        ),
      ],
      entries: ar,
    },
    es: {
      headline: 'Temporal en el estrecho de Sella: así lo contamos',
      standfirst:
        'Rachas de 58 nudos en el cabo Orel, transbordadores amarrados y una tarde sin luz en la Ribera Norte. Se ha levantado el último aviso.',
      slugline: 'TEMPORAL-DIRECTO',
      kicker: 'Directo, terminado',
      later: 0.1,
      summary: [
        'Racha máxima: 58 nudos en el cabo Orel',
        '2.300 hogares de la Ribera Norte, dos horas sin luz',
        'Once botes dañados, ningún herido',
      ],
      body: [
        p(
          'Una borrasca ha cruzado el estrecho más deprisa de lo previsto. La seguimos desde la plaza de la Aduana, la capitanía y el cabo, desde el primer aviso hasta la última amarra.',
        ),
        h2('Conviene saber'),
        p(
          'No se acerque al rompeolas hasta que lo revisen los equipos. Los daños en barcos se comunican a capitanía; los de árboles y calles, al teléfono municipal.',
        ),
      ],
      entries: es,
    },
  },
}
