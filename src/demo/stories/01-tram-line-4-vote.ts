// Set 01: the Council approves tram Line 4.
import { type DemoStory, h2, infobox, p, promo, quote, related, ul } from '../demo-story.ts'

export const story: DemoStory = {
  number: '01',
  key: 'tram-line-4-vote',
  kind: 'article',
  section: 'politics',
  region: 'maravel',
  topics: ['city-council', 'tram-company', 'public-transport', 'tomas-berrel'],
  dossiers: ['tram-line-4'],
  bylines: [{ author: 'lena-marsh', role: 'writer' }],
  lead: { picture: 'tram-hill' },
  family: 'tram',
  life: { state: 'published', hoursAgo: 3 },
  original: 'en',
  texts: {
    en: {
      headline: 'Council votes to build tram Line 4 from Mirador to the Saltworks',
      standfirst:
        'After nine years of plans and a last debate of six hours, 27 of 43 councillors said yes. The first trenches will be dug on Northbank.',
      slugline: 'TRAM-LINE4-VOTE',
      dateline: 'Customs Square',
      history: {
        first: {
          headline: 'Council approves tram Line 4',
          body: [
            p(
              'The City Council has approved the building of tram Line 4, from Mirador to the Saltworks, by 27 votes to 14. Two councillors abstained.',
            ),
            p(
              'The line, 11.2 kilometres long, is to cost 412 million doros and to open in four years. More follows.',
            ),
          ],
        },
        verb: 'update',
        after: 1.5,
      },
      body: [
        p(
          'Maravel will build its fourth tram line. The City Council voted last night, by 27 votes to 14 with two abstentions, to lay 11.2 kilometres of track between the terraces of Mirador and the Saltworks, by way of Lantern Hill, Old Quay, the Ondra Bridge and Northbank.',
        ),
        p(
          'The decision ends nine years in which the line was drawn four times and twice put away in a drawer. It commits the city to 412 million doros and four years of work, and to a promise that will be easy to check: a ride from one end to the other in 31 minutes. The bus that goes the same way today takes 52, on a good day.',
        ),
        h2('Six hours, one amendment'),
        p(
          'The debate began in the afternoon and filled the gallery until the last bus had gone. Of eleven amendments only one passed. It obliges Maravel Tramways to publish the cost of each stage every three months, and to come back to the Council before it spends more than five per cent above the plan.',
        ),
        quote(
          'I do not ask anyone to trust me. I ask them to look at the table every three months and to shout if it does not add up.',
          'Tomas Berrel, councillor for transport',
        ),
        p(
          'Berrel, who has carried the plan through two councils, put the case in minutes and seats rather than in slogans. The company expects 38,000 passengers a day, he said, of whom it reckons one in three now drives. Opponents doubted exactly that figure. The count on which it rests was made four years ago, before the Saltworks had either its school or its market hall.',
        ),
        p(
          '“It may well be more than 38,000. It may be less. We are asked to borrow for twenty years on a number that is four years old,” said Greta Holm, who sits for Lantern Hill and voted against. She had asked for a new count first. Her amendment fell by three votes.',
        ),
        infobox(
          'Line 4 in brief',
          ul(
            '**Route:** Mirador – Lantern Hill – Old Quay – Ondra Bridge – Northbank – Saltworks',
            '**Length:** 11.2 km, 18 stops, 24 trams',
            '**Cost:** 412 m doros (236 m from the city, 120 m from the regional transport fund, 56 m by loan)',
            '**Opening:** in four years, in three stages',
          ),
        ),
        h2('What happens next'),
        p(
          'The first stage is the one on Northbank, where streets are wide and few pipes lie under them. The second crosses the river. The bridge will carry the rails on its upstream side, so that two of four lanes close to cars for about seven months. The steepest part comes last: the climb to Mirador, where the track rises eight metres in every hundred and the lanes are hardly wider than a tram.',
        ),
        p(
          'There the neighbours are of two minds. “My customers come on foot because nothing else gets up here,” said Anton Reus, who has a bakery beside the planned terminus. “With the tram they will come from Northbank. But first they will have to climb over a trench for a year, and nobody carries a cake across a trench.” The Council has set aside four million doros to help shops along the works; how it will be shared out is to be decided in spring.',
        ),
        promo('tram-line-4-in-figures'),
        p(
          'The money is the part least in doubt. The regional transport fund confirmed its 120 million before the vote, and the loan of 56 million is small beside a budget of 1,180 million a year, on which the Council [[budget-hearing|held its hearing the night before]]. What worries the treasury is the running. Bettina Sool, the head of finance, told councillors that the line would need about six million doros a year on top of its fares until it carries 30,000 people a day.',
        ),
        p(
          'Shortly before midnight the mayor, Ilda Varenne, read out the result twice, because the first time nobody could hear it. Then she asked the gallery to leave by the side door. The night tram was waiting.',
        ),
        related(['tram-line-4-in-figures', 'tram-works-begin', 'budget-hearing']),
      ],
    },
    ar: {
      headline: 'مجلس مارافيل البلدي يقرّ الخط الرابع للترام من ميرادور إلى الملّاحات',
      standfirst:
        'بعد تسع سنوات من الخطط ونقاش أخير دام ست ساعات، قال ٢٧ عضواً من أصل ٤٣ نعم. وأولى الحفريات ستكون في الضفة الشمالية.',
      slugline: 'ترام-الخط٤-تصويت',
      dateline: 'ساحة الجمارك',
      later: 0.5,
      behind: true,
      body: [
        p(
          'أقرّ المجلس البلدي في مارافيل ليل أمس مدّ الخط الرابع للترام، بأغلبية ٢٧ صوتاً مقابل ١٤ وامتناع عضوين عن التصويت. ويمتد الخط ١١٫٢ كيلومتر من مدرّجات ميرادور إلى الملّاحات، مروراً بتل الفانوس والرصيف القديم وجسر أوندرا والضفة الشمالية.',
        ),
        p(
          'وبهذا القرار تُطوى تسع سنوات رُسم خلالها الخط أربع مرات وأُودع الأدراج مرتين. وتلتزم المدينة بموجبه إنفاق ٤١٢ مليون دورو في أربعة أعوام، كما تقطع وعداً يسهل التحقق منه: الرحلة من أول الخط إلى آخره في ٣١ دقيقة، وهي تستغرق بالحافلة اليوم ٥٢ دقيقة إن خلا الطريق.',
        ),
        h2('ست ساعات وتعديل واحد'),
        p(
          'بدأت الجلسة بعد الظهر، وظلّت شرفة الجمهور ممتلئة إلى أن غادرت آخر حافلة. ومن أحد عشر تعديلاً لم يمرّ إلا واحد، وهو يُلزم شركة ترام مارافيل نشرَ كلفة كل مرحلة مرة كل ثلاثة أشهر، والعودةَ إلى المجلس قبل أن تتجاوز الخطة بأكثر من خمسة في المئة.',
        ),
        quote(
          'لا أطلب من أحد أن يثق بي. أطلب أن ينظروا في الجدول كل ثلاثة أشهر، وأن يرفعوا الصوت إن لم تستقم أرقامه.',
          'توماس بيريل، عضو المجلس المكلّف بالنقل',
        ),
        p(
          'وآثر بيريل، الذي رافق المشروع في دورتين للمجلس، لغة الدقائق والمقاعد على لغة الشعارات، فقال إن الشركة تتوقع ٣٨ ألف راكب في اليوم، ثلثهم تقريباً ممن يقودون سياراتهم اليوم. وهذا الرقم تحديداً هو ما شكّك فيه المعارضون، لأنه مبني على إحصاء أُجري قبل أربعة أعوام، أي قبل أن تكون في الملّاحات مدرسة أو سوق مسقوفة.',
        ),
        p(
          'وقالت غريتا هولم، ممثلة تل الفانوس التي صوّتت ضد المشروع: «قد يكون العدد أكبر من ٣٨ ألفاً وقد يكون أقل، لكنّ المطلوب منا أن نقترض عشرين عاماً استناداً إلى رقم عمره أربعة أعوام». وكانت قد طلبت إحصاءً جديداً قبل التصويت، فسقط تعديلها بفارق ثلاثة أصوات.',
        ),
        infobox(
          'الخط الرابع بإيجاز',
          ul(
            '**المسار:** ميرادور، تل الفانوس، الرصيف القديم، جسر أوندرا، الضفة الشمالية، الملّاحات',
            '**الطول:** ١١٫٢ كيلومتر و١٨ محطة و٢٤ قطاراً',
            '**الكلفة:** ٤١٢ مليون دورو (٢٣٦ مليوناً من المدينة و١٢٠ من صندوق النقل الإقليمي و٥٦ قرضاً)',
            '**الافتتاح:** بعد أربعة أعوام، على ثلاث مراحل',
          ),
        ),
        h2('ماذا بعد؟'),
        p(
          'تبدأ المرحلة الأولى في الضفة الشمالية حيث الشوارع عريضة والأنابيب تحتها قليلة. وتعبر الثانية النهر، وسيحمل الجسر السكة على جانبه الأعلى، فيُغلق مساران من أربعة أمام السيارات نحو سبعة أشهر. أما أشدّ المراحل انحداراً فتأتي أخيراً: الصعود إلى ميرادور، حيث ترتفع السكة ثمانية أمتار في كل مئة، ولا تكاد الأزقّة تتسع لعربة الترام.',
        ),
        p(
          'وهناك ينقسم الجيران. يقول أنطون رويس، صاحب مخبز بجوار المحطة الأخيرة المقررة: «زبائني يأتون سيراً لأن لا شيء يصعد إلى هنا. مع الترام سيأتون من الضفة الشمالية، لكن عليهم قبل ذلك أن يقفزوا فوق خندق سنةً كاملة، ولا أحد يحمل كعكة فوق خندق». وقد خصّص المجلس أربعة ملايين دورو لمساعدة المتاجر الواقعة على مسار الأشغال، على أن تُحدَّد طريقة توزيعها في الربيع.',
        ),
        promo('tram-line-4-in-figures'),
        p(
          'أما التمويل فأقلّ الأمور مدعاةً للشك: فقد ثبّت صندوق النقل الإقليمي حصته البالغة ١٢٠ مليوناً قبل التصويت، ويبدو قرض الـ٥٦ مليوناً صغيراً أمام موازنة سنوية قدرها ١١٨٠ مليوناً [[budget-hearing|عُقدت جلسة الاستماع بشأنها عشية التصويت]]. وما يُقلق الخزينة هو التشغيل؛ فقد أبلغت بتينا سول، رئيسة الشؤون المالية، الأعضاء أن الخط سيحتاج إلى نحو ستة ملايين دورو في السنة فوق ما يجنيه من التذاكر، إلى أن يبلغ ركابه ٣٠ ألفاً في اليوم.',
        ),
        p(
          'وقبيل منتصف الليل قرأت رئيسة البلدية إيلدا فارين النتيجة مرتين، لأن أحداً لم يسمعها في الأولى. ثم طلبت من الحاضرين أن يخرجوا من الباب الجانبي، فقد كان ترام الليل في الانتظار.',
        ),
        related(['tram-line-4-in-figures', 'tram-works-begin', 'budget-hearing']),
      ],
    },
    es: {
      headline: 'El Consejo aprueba la línea 4 del tranvía, de Mirador a las Salinas',
      standfirst:
        'Tras nueve años de planes y un último debate de seis horas, 27 de los 43 concejales dijeron sí. Las primeras zanjas se abrirán en la Ribera Norte.',
      slugline: 'TRANVIA-L4-VOTO',
      dateline: 'Plaza de la Aduana',
      later: 2,
      body: [
        p(
          'Maravel construirá su cuarta línea de tranvía. El Consejo Municipal aprobó anoche, por 27 votos a 14 y dos abstenciones, tender 11,2 kilómetros de vía entre las terrazas de Mirador y las Salinas, por la Colina del Farol, el Muelle Viejo, el puente del Ondra y la Ribera Norte.',
        ),
        p(
          'La decisión cierra nueve años en los que la línea se dibujó cuatro veces y acabó dos en un cajón. Compromete a la ciudad a gastar 412 millones de doros y a vivir cuatro años de obras, a cambio de una promesa fácil de comprobar: 31 minutos de un extremo al otro. El autobús que hace hoy ese recorrido tarda 52, en un buen día.',
        ),
        h2('Seis horas, una enmienda'),
        p(
          'El debate empezó por la tarde y llenó la tribuna hasta que se fue el último autobús. De once enmiendas prosperó una: obliga a Tranvías de Maravel a publicar cada tres meses el coste de cada fase y a volver al Consejo antes de gastar más de un cinco por ciento por encima de lo previsto.',
        ),
        quote(
          'No pido a nadie que se fíe de mí. Pido que miren la tabla cada tres meses y que griten si no cuadra.',
          'Tomas Berrel, concejal de Transportes',
        ),
        p(
          'Berrel, que ha defendido el plan en dos mandatos, habló de minutos y de asientos más que de lemas. La empresa espera 38.000 viajeros al día, dijo, y calcula que uno de cada tres va hoy en coche. Esa es precisamente la cifra de la que dudan los contrarios: se apoya en un recuento de hace cuatro años, cuando las Salinas no tenían ni escuela ni mercado.',
        ),
        p(
          '«Pueden ser más de 38.000. Pueden ser menos. Se nos pide un préstamo a veinte años sobre un número que tiene cuatro», dijo Greta Holm, concejala por la Colina del Farol, que votó en contra. Había pedido un nuevo recuento; su enmienda cayó por tres votos.',
        ),
        infobox(
          'La línea 4, en breve',
          ul(
            '**Recorrido:** Mirador – Colina del Farol – Muelle Viejo – puente del Ondra – Ribera Norte – las Salinas',
            '**Longitud:** 11,2 km, 18 paradas, 24 tranvías',
            '**Coste:** 412 millones de doros (236 de la ciudad, 120 del fondo regional de transporte y 56 de un préstamo)',
            '**Apertura:** dentro de cuatro años, en tres fases',
          ),
        ),
        h2('Lo que viene ahora'),
        p(
          'La primera fase es la de la Ribera Norte, de calles anchas y pocas tuberías debajo. La segunda cruza el río: el puente llevará las vías por el lado de aguas arriba, de modo que dos de los cuatro carriles quedarán cerrados a los coches unos siete meses. Lo más empinado queda para el final: la subida a Mirador, donde la vía gana ocho metros de cada cien y las callejas son apenas más anchas que un tranvía.',
        ),
        p(
          'Allí los vecinos están divididos. «Mis clientes vienen a pie porque aquí no sube otra cosa», cuenta Anton Reus, que tiene una panadería junto a la futura terminal. «Con el tranvía vendrán de la Ribera Norte. Pero antes habrá un año de zanja, y nadie cruza una zanja con una tarta en las manos». El Consejo ha reservado cuatro millones de doros para los comercios afectados; el reparto se decidirá en primavera.',
        ),
        promo('tram-line-4-in-figures'),
        p(
          'El dinero es lo menos dudoso. El fondo regional confirmó sus 120 millones antes de la votación, y el préstamo de 56 es pequeño junto a un presupuesto anual de 1.180 millones, [[budget-hearing|cuya audiencia se celebró la víspera]]. Lo que inquieta a la tesorería es el día a día: la jefa de finanzas, Bettina Sool, advirtió de que la línea necesitará unos seis millones de doros al año, además de los billetes, hasta que transporte a 30.000 personas diarias.',
        ),
        p(
          'Poco antes de la medianoche la alcaldesa, Ilda Varenne, leyó el resultado dos veces, porque la primera nadie pudo oírlo. Después pidió al público que saliera por la puerta lateral. El tranvía nocturno estaba esperando.',
        ),
        related(['tram-line-4-in-figures', 'tram-works-begin', 'budget-hearing']),
      ],
    },
  },
}
