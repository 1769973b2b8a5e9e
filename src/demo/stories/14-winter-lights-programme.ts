// Set 14: Winter Lights names its 34 works; updated once.
import { type DemoStory, gallery, h2, infobox, p, quote, related, ul } from '../demo-story.ts'

export const story: DemoStory = {
  number: '14',
  key: 'winter-lights-programme',
  kind: 'article',
  section: 'culture',
  region: 'old-town',
  topics: ['winter-lights', 'mirador'],
  dossiers: ['winter-lights'],
  bylines: [{ author: 'ines-cordal', role: 'writer' }],
  lead: { picture: 'lights-river' },
  family: 'lights',
  life: { state: 'published', hoursAgo: 7 },
  original: 'en',
  texts: {
    en: {
      headline: 'Winter Lights turns to the river: thirty-four works on the theme of water',
      standfirst:
        'Twelve nights, seven routes and a bell made of rain. The festival opens in three weeks and uses a fifth less power than last year.',
      slugline: 'WINTERLIGHTS-PROGRAMME',
      history: {
        first: {
          headline: 'Winter Lights names its 34 works',
          body: [
            p(
              'The Winter Lights festival has named the 34 works of its next edition. Its theme is water. The festival opens in three weeks and lasts for twelve nights.',
            ),
            p('The full programme is to be shown at noon. More follows.'),
          ],
        },
        verb: 'update',
        after: 2,
      },
      body: [
        p(
          'For the first time in its nineteen years Winter Lights will come down from the hill. Most of the 34 works that the festival named this morning stand on the Ondra, beside it or, in two cases, under it. The theme is water, which, the director Sunniva Tarr said, “chose itself in a year in which we have all been counting litres”.',
        ),
        p(
          'The festival opens in three weeks and lasts for twelve nights. Last year 610,000 visits were counted, so many that on the third evening the Lantern Hill stairs had to be made one-way. The move to the river is also an answer to that. There are now seven routes instead of three, the longest of them on foot from Mirador to the Saltworks; each begins at a tram stop.',
        ),
        h2('A bell of rain'),
        p(
          'The largest work hangs beneath the Ondra Bridge. _Low Water_ by the studio Pell & Daughters is made of 2,400 threads on each of which a drop of light sinks at the pace at which the Ister reservoir fell this summer. It takes eleven minutes until the last one has gone out. Then it is dark for one minute, and the festival has asked the tram company to switch off the lamps of the bridge for that time. It has agreed.',
        ),
        quote(
          'People will complain about the minute. I hope that they complain to each other.',
          'Sunniva Tarr, director of Winter Lights',
        ),
        p(
          'Others are lighter. On Customs Square children may steer a fountain without water by humming into a funnel. In the courtyard of the Central Library hangs a bell whose sound is made by the rain of that day, measured on its roof and played at night; if it has not rained it is silent, and a card says so. And on the last evening as many lanterns as there are households on Northbank, about 30,000, are to go down the river to the sea, where boats of the fishing fleet take them in again, every one, by hand.',
        ),
        gallery(
          ['lights-river', 'The closing evening, as the festival imagines it: lanterns on the Ondra.'],
          [
            'lights-hill',
            'Lantern Hill keeps its strings of lamps; the steepest stairs stay dark this year.',
          ],
          [
            'ondra-bridge',
            'The Ondra Bridge by day. Beneath its third arch the threads of “Low Water” will hang.',
          ],
        ),
        infobox(
          'Good to know',
          ul(
            '**When:** twelve nights from dusk to eleven; the first with a quiet hour for those who need it',
            '**Where:** seven routes, two of them without steps',
            '**Cost:** free, except the river walk (4 doros, timed tickets)',
            '**Power:** 61 megawatt hours, a fifth less than last year; all of it from the municipal roofs',
          ),
        ),
        h2('The sum and the doubt'),
        p(
          'The festival costs 3.8 million doros. The city bears 1.5 million, sponsors and tickets the rest. In the culture committee there had been questions about it, given the drought plan’s cost and the tram. The answer which convinced most of its members was not about art: on the twelve nights last year the shops and inns of the old town took in about 14 million more than on twelve other nights of that month.',
        ),
        p(
          'In Mirador the joy is mixed. There the first lamps were lit nineteen years ago, forty lanterns on a washing line. This time only two works stand on the terraces. “We are being thanked and sent to bed,” said Jolanda Fisk, who strung up the forty. She will do so again, she let it be known, programme or no programme. Tarr was asked what she would do about it. “Go and look,” she said.',
        ),
        related(['winter-lights-first-tests', 'library-night-hours']),
      ],
    },
    es: {
      headline: 'Luces de Invierno baja al río: treinta y cuatro obras sobre el agua',
      standfirst:
        'Doce noches, siete recorridos y una campana hecha de lluvia. La fiesta empieza dentro de tres semanas y gasta una quinta parte menos de energía.',
      slugline: 'LUCES-PROGRAMA',
      later: 3,
      body: [
        p(
          'Por primera vez en sus diecinueve ediciones, Luces de Invierno baja de la colina. La mayoría de las 34 obras que el festival dio a conocer esta mañana están sobre el Ondra, a su orilla o, en dos casos, debajo. El motivo es el agua, que, según la directora, Sunniva Tarr, «se eligió sola en un año en que todos hemos contado litros».',
        ),
        p(
          'La fiesta empieza dentro de tres semanas y dura doce noches. El año pasado se contaron 610.000 visitas, tantas que la tercera noche hubo que dejar la escalera de la Colina del Farol en un solo sentido. Ir al río es también una respuesta a eso: habrá siete recorridos en lugar de tres, el más largo a pie de Mirador a las Salinas, y todos salen de una parada de tranvía.',
        ),
        h2('Una campana de lluvia'),
        p(
          'La obra mayor cuelga bajo el puente del Ondra. _Aguas bajas_, del estudio Pell & Hijas, son 2.400 hilos por los que desciende una gota de luz al ritmo al que bajó este verano el embalse del Ister. La última tarda once minutos en apagarse. Después hay un minuto de oscuridad, para el que el festival pidió a la empresa de tranvías que apagara las farolas del puente. Aceptó.',
        ),
        quote(
          'La gente protestará por ese minuto. Espero que protesten unos con otros.',
          'Sunniva Tarr, directora de Luces de Invierno',
        ),
        p(
          'Otras son más ligeras. En la plaza de la Aduana los niños manejarán una fuente sin agua tarareando por un embudo. En el patio de la Biblioteca Central colgará una campana cuyo sonido lo hace la lluvia de ese día, medida en el tejado y tocada de noche; si no ha llovido calla, y un cartel lo explica. Y la última noche bajarán al mar tantos farolillos como hogares tiene la Ribera Norte, unos 30.000, que los barcos de pesca recogerán a mano, uno por uno.',
        ),
        gallery(
          ['lights-river', 'La noche final, tal como la imagina el festival: farolillos en el Ondra.'],
          [
            'lights-hill',
            'La Colina del Farol conserva sus guirnaldas; la escalera más empinada queda este año a oscuras.',
          ],
          [
            'ondra-bridge',
            'El puente del Ondra, de día. Bajo su tercer arco colgarán los hilos de «Aguas bajas».',
          ],
        ),
        infobox(
          'Para ir',
          ul(
            '**Cuándo:** doce noches, del anochecer a las once; la primera, con una hora tranquila para quien la necesite',
            '**Dónde:** siete recorridos, dos sin escalones',
            '**Precio:** gratis, salvo el paseo del río (4 doros, con hora)',
            '**Energía:** 61 megavatios hora, una quinta parte menos que el año pasado; toda, de los tejados municipales',
          ),
        ),
        h2('La cuenta y la duda'),
        p(
          'El festival cuesta 3,8 millones de doros. La ciudad pone 1,5; patrocinadores y entradas, el resto. En la comisión de cultura hubo preguntas, con el plan de sequía y el tranvía por pagar. Lo que convenció a casi todos no fue el arte: en aquellas doce noches, las tiendas y las casas de comidas del casco antiguo ingresaron unos 14 millones más que en otras doce del mismo mes.',
        ),
        p(
          'En Mirador la alegría es a medias. Allí se encendieron las primeras luces hace diecinueve años: cuarenta farolillos en una cuerda de tender. Esta vez solo hay dos obras en las terrazas. «Nos dan las gracias y nos mandan a la cama», dice Jolanda Fisk, la que colgó los cuarenta. Piensa repetirlo, con programa o sin él. A Tarr le preguntaron qué iba a hacer al respecto. «Ir a verlo», contestó.',
        ),
        related(['winter-lights-first-tests']),
      ],
    },
    ar: {
      headline: '«أضواء الشتاء» تنزل إلى النهر: أربعة وثلاثون عملاً موضوعها الماء',
      standfirst:
        'اثنتا عشرة ليلة وسبعة مسارات وجرس من مطر. يُفتتح المهرجان بعد ثلاثة أسابيع، وهو أقل استهلاكاً للطاقة من العام الماضي بمقدار الخُمس.',
      slugline: 'أضواء-برنامج',
      later: 4,
      body: [
        p(
          'للمرة الأولى في دوراته التسع عشرة ينزل مهرجان «أضواء الشتاء» من التل. فمعظم الأعمال الأربعة والثلاثين التي أعلنها صباح اليوم قائمة على نهر أوندرا أو بجواره، واثنان منها تحته. وموضوع الدورة هو الماء، وهو موضوع تقول مديرة المهرجان سونيفا تار إنه «اختار نفسه في عام كنّا فيه جميعاً نعدّ الليترات».',
        ),
        p(
          'يُفتتح المهرجان بعد ثلاثة أسابيع ويستمر اثنتي عشرة ليلة. وقد سُجّلت في العام الماضي ٦١٠ آلاف زيارة، حتى اضطُر المنظمون في الليلة الثالثة إلى جعل درج تل الفانوس باتجاه واحد. والانتقال إلى النهر جواب عن ذلك أيضاً: فالمسارات صارت سبعة بعد أن كانت ثلاثة، أطولها سيراً من ميرادور إلى الملّاحات، وكل منها يبدأ عند محطة ترام.',
        ),
        h2('جرس من مطر'),
        p(
          'أكبر الأعمال معلّق تحت جسر أوندرا. اسمه «ماء منخفض»، وهو لمحترف بيل وبناته: ٢٤٠٠ خيط تهبط على كل منها قطرة ضوء بالسرعة التي هبط بها منسوب سدّ إستر هذا الصيف. تنطفئ آخر قطرة بعد إحدى عشرة دقيقة، ثم تحلّ دقيقة من الظلام طلب المهرجان من شركة الترام أن تُطفئ فيها مصابيح الجسر، فوافقت.',
        ),
        quote(
          'سيشكو الناس من تلك الدقيقة. أرجو أن يشكوها بعضهم إلى بعض.',
          'سونيفا تار، مديرة «أضواء الشتاء»',
        ),
        p(
          'وبعض الأعمال أخفّ. ففي ساحة الجمارك يحرّك الأطفال نافورة بلا ماء بدندنتهم في قمع. وفي فناء المكتبة المركزية جرس صوته من مطر اليوم نفسه، يُقاس على السطح نهاراً ويُعزف ليلاً، فإن لم تمطر صمت، وإلى جانبه بطاقة تقول ذلك. وفي الليلة الأخيرة تنحدر مع النهر إلى البحر فوانيس بعدد بيوت الضفة الشمالية، أي نحو ثلاثين ألفاً، ثم تجمعها قوارب الصيد باليد واحداً واحداً.',
        ),
        gallery(
          ['lights-river', 'ليلة الختام كما يتخيلها المهرجان: فوانيس على نهر أوندرا.'],
          ['lights-hill', 'يحتفظ تل الفانوس بحبال مصابيحه، ويبقى أشدّ أدراجه انحداراً معتماً هذا العام.'],
          ['ondra-bridge', 'جسر أوندرا نهاراً. تحت قوسه الثالث ستُعلَّق خيوط «ماء منخفض».'],
        ),
        infobox(
          'للزوار',
          ul(
            '**متى:** اثنتا عشرة ليلة من الغروب إلى الحادية عشرة، وفي أولاها ساعة هادئة لمن يحتاج إليها',
            '**أين:** سبعة مسارات، اثنان منها بلا أدراج',
            '**الدخول:** مجاني، ما عدا نزهة النهر (٤ دورو بموعد محدد)',
            '**الطاقة:** ٦١ ميغاواط ساعة، أي أقل من العام الماضي بالخُمس، وكلها من السطوح البلدية',
          ),
        ),
        h2('الحساب والتردد'),
        p(
          'يكلّف المهرجان ٣٫٨ مليون دورو، تتحمل المدينة منها ١٫٥ مليون، والباقي من الرعاة والتذاكر. وقد طُرحت في لجنة الثقافة أسئلة عن ذلك، ومشروعا الجفاف والترام لم يُسدَّد ثمنهما. أما ما أقنع معظم الأعضاء فلم يكن الفن: فقد جنت متاجر البلدة القديمة ومطاعمها في تلك الليالي نحو ١٤ مليوناً أكثر مما جنته في اثنتي عشرة ليلة أخرى من الشهر نفسه.',
        ),
        p(
          'وفي ميرادور فرحة ناقصة. هناك أُضيئت المصابيح الأولى قبل تسع عشرة دورة: أربعون فانوساً على حبل غسيل. وليس على مدرّجاتها هذه المرة سوى عملين. تقول يولاندا فيسك، التي علّقت الأربعين: «يشكروننا ويرسلوننا إلى النوم». وهي تنوي أن تعيدها، ببرنامج أو من دونه. وسُئلت تار ماذا ستفعل، فأجابت: «أذهب وأتفرّج».',
        ),
        related(['library-night-hours']),
      ],
    },
  },
}
