// Set 02: tram Line 4 as an infographic: drawings carry no words, the tables hold the figures.
import { type DemoStory, h2, img, p, promo, table } from '../demo-story.ts'

export const story: DemoStory = {
  number: '02',
  key: 'tram-line-4-in-figures',
  kind: 'infographic',
  section: 'explainers',
  region: 'maravel',
  topics: ['public-transport', 'tram-company'],
  dossiers: ['tram-line-4'],
  bylines: [{ author: 'noemi-strand', role: 'writer' }],
  lead: { picture: 'tram-map' },
  family: 'tram',
  life: { state: 'published', hoursAgo: 2 },
  original: 'en',
  texts: {
    en: {
      headline: 'Line 4 in figures: the route, the money and the minutes',
      standfirst:
        'Eighteen stops, three purses, twenty-one minutes saved. What the Council has bought, drawn.',
      slugline: 'TRAM-LINE4-GRAPHIC',
      kicker: 'In figures',
      body: [
        p(
          'The [[tram-line-4-vote|Council’s decision]] fills four hundred pages. These are the figures one needs to follow the next four years.',
        ),
        h2('Where it goes'),
        p(
          'From the terraces of Mirador the line drops to the water, crosses the Ondra and turns south to the Saltworks. Half of the climb lies in the first 1.4 kilometres. The drawing above is true to scale along the line, not across it.',
        ),
        table(
          'Stages of Line 4, in the order they will be built',
          ['Stage', 'Length', 'Stops', 'Cost (m doros)'],
          ['Northbank – Saltworks', '5.3 km', '8', '138'],
          ['Old Quay – Northbank, with the bridge', '3.1 km', '5', '149'],
          ['Mirador – Old Quay', '2.8 km', '5', '125'],
          ['**Whole line**', '**11.2 km**', '**18**', '**412**'],
        ),
        h2('Who pays'),
        p(
          'The city’s own share is more than half. The regional transport fund pays 29 per cent, and the loan, over twenty years, makes up the rest.',
        ),
        img('tram-chart'),
        table(
          'Where 412 million doros come from',
          ['Source', 'Million doros', 'Share'],
          ['City of Maravel', '236', '57 %'],
          ['Regional transport fund', '120', '29 %'],
          ['Loan', '56', '14 %'],
        ),
        h2('What it saves'),
        p(
          'Timetabled minutes from Old Quay, now by bus and then by tram. The bus is often later than its timetable; the tram will have a track of its own on 9.6 of 11.2 kilometres.',
        ),
        table(
          'Minutes from Old Quay',
          ['To', 'Bus today', 'Tram', 'Saved'],
          ['Mirador', '19', '11', '8'],
          ['Ondra Bridge, north side', '9', '5', '4'],
          ['Northbank market', '17', '10', '7'],
          ['Saltworks', '33', '20', '13'],
        ),
        h2('What is not certain'),
        p(
          'The count of passengers. The company expects 38,000 a day from a survey four years old. With 30,000 the line covers its running costs; with fewer the city adds up to six million doros a year.',
        ),
        promo('tram-line-4-vote'),
        p('_Sources: Maravel Tramways, City Council. Drawings: the Compass._'),
      ],
    },
    ar: {
      headline: 'الخط الرابع بالأرقام: المسار والمال والدقائق',
      standfirst: 'ثماني عشرة محطة، وثلاثة جيوب تدفع، وإحدى وعشرون دقيقة تُوفَّر: ما اشتراه المجلس مرسوماً.',
      slugline: 'ترام-الخط٤-إنفوغرافيك',
      kicker: 'بالأرقام',
      later: 0.4,
      body: [
        p(
          'يقع [[tram-line-4-vote|قرار المجلس]] في أربعمئة صفحة. وهذه هي الأرقام التي تحتاج إليها لتتابع ما سيجري في الأعوام الأربعة المقبلة.',
        ),
        h2('إلى أين يمضي؟'),
        p(
          'ينحدر الخط من مدرّجات ميرادور إلى حافة الماء، ثم يعبر نهر أوندرا وينعطف جنوباً إلى الملّاحات. ونصف الصعود واقع في أول ١٫٤ كيلومتر. والرسم أعلاه مطابق للمقياس على طول الخط لا على عرضه.',
        ),
        table(
          'مراحل الخط الرابع بترتيب إنشائها',
          ['المرحلة', 'الطول', 'المحطات', 'الكلفة (مليون دورو)'],
          ['الضفة الشمالية – الملّاحات', '٥٫٣ كم', '٨', '١٣٨'],
          ['الرصيف القديم – الضفة الشمالية مع الجسر', '٣٫١ كم', '٥', '١٤٩'],
          ['ميرادور – الرصيف القديم', '٢٫٨ كم', '٥', '١٢٥'],
          ['**الخط كاملاً**', '**١١٫٢ كم**', '**١٨**', '**٤١٢**'],
        ),
        h2('من يدفع؟'),
        p(
          'تتحمّل المدينة أكثر من النصف، ويدفع صندوق النقل الإقليمي ٢٩ في المئة، ويكمل الباقيَ قرضٌ لعشرين سنة.',
        ),
        img('tram-chart'),
        table(
          'من أين تأتي ٤١٢ مليون دورو؟',
          ['المصدر', 'مليون دورو', 'الحصة'],
          ['مدينة مارافيل', '٢٣٦', '٥٧٪'],
          ['صندوق النقل الإقليمي', '١٢٠', '٢٩٪'],
          ['قرض', '٥٦', '١٤٪'],
        ),
        h2('كم يوفّر من الوقت؟'),
        p(
          'هذه دقائق الرحلة من الرصيف القديم بحسب جدول المواعيد، بالحافلة اليوم وبالترام لاحقاً. وكثيراً ما تتأخر الحافلة عن موعدها، أما الترام فله سكة خاصة به في ٩٫٦ كيلومتر من أصل ١١٫٢.',
        ),
        table(
          'الدقائق من الرصيف القديم',
          ['إلى', 'الحافلة اليوم', 'الترام', 'الفرق'],
          ['ميرادور', '١٩', '١١', '٨'],
          ['جسر أوندرا، الجانب الشمالي', '٩', '٥', '٤'],
          ['سوق الضفة الشمالية', '١٧', '١٠', '٧'],
          ['الملّاحات', '٣٣', '٢٠', '١٣'],
        ),
        h2('ما ليس مؤكداً'),
        p(
          'عدد الركاب. تتوقع الشركة ٣٨ ألفاً في اليوم استناداً إلى مسح عمره أربعة أعوام. فإن بلغ العدد ٣٠ ألفاً غطّى الخط كلفة تشغيله، وإن قلّ عن ذلك دفعت المدينة ما يصل إلى ستة ملايين دورو في السنة.',
        ),
        promo('tram-line-4-vote'),
        p('المصادر: ترام مارافيل والمجلس البلدي. الرسوم: البوصلة.'),
      ],
    },
    es: {
      headline: 'La línea 4 en cifras: el recorrido, el dinero y los minutos',
      standfirst:
        'Dieciocho paradas, tres bolsillos, veintiún minutos menos. Lo que ha comprado el Consejo, dibujado.',
      slugline: 'TRANVIA-L4-GRAFICO',
      kicker: 'En cifras',
      later: 0.6,
      body: [
        p(
          'La [[tram-line-4-vote|decisión del Consejo]] ocupa cuatrocientas páginas. Estas son las cifras que hacen falta para seguir los próximos cuatro años.',
        ),
        h2('Por dónde va'),
        p(
          'Desde las terrazas de Mirador la línea baja hasta el agua, cruza el Ondra y gira al sur hacia las Salinas. La mitad de la cuesta está en el primer kilómetro y medio escaso. El dibujo respeta la escala a lo largo de la línea, no a lo ancho.',
        ),
        table(
          'Fases de la línea 4, en el orden en que se construirán',
          ['Fase', 'Longitud', 'Paradas', 'Coste (mill. de doros)'],
          ['Ribera Norte – las Salinas', '5,3 km', '8', '138'],
          ['Muelle Viejo – Ribera Norte, con el puente', '3,1 km', '5', '149'],
          ['Mirador – Muelle Viejo', '2,8 km', '5', '125'],
          ['**Toda la línea**', '**11,2 km**', '**18**', '**412**'],
        ),
        h2('Quién paga'),
        p(
          'La ciudad pone más de la mitad. El fondo regional de transporte aporta el 29 por ciento y un préstamo a veinte años completa la suma.',
        ),
        img('tram-chart'),
        table(
          'De dónde salen 412 millones de doros',
          ['Origen', 'Millones', 'Parte'],
          ['Ciudad de Maravel', '236', '57 %'],
          ['Fondo regional de transporte', '120', '29 %'],
          ['Préstamo', '56', '14 %'],
        ),
        h2('Lo que ahorra'),
        p(
          'Minutos de horario desde el Muelle Viejo, hoy en autobús y mañana en tranvía. El autobús suele llegar más tarde de lo que promete; el tranvía tendrá vía propia en 9,6 de sus 11,2 kilómetros.',
        ),
        table(
          'Minutos desde el Muelle Viejo',
          ['Hasta', 'Autobús hoy', 'Tranvía', 'Ahorro'],
          ['Mirador', '19', '11', '8'],
          ['Puente del Ondra, lado norte', '9', '5', '4'],
          ['Mercado de la Ribera Norte', '17', '10', '7'],
          ['Las Salinas', '33', '20', '13'],
        ),
        h2('Lo que no es seguro'),
        p(
          'El número de viajeros. La empresa espera 38.000 al día según una encuesta de hace cuatro años. Con 30.000 la línea cubre sus gastos de funcionamiento; con menos, la ciudad pondrá hasta seis millones de doros al año.',
        ),
        promo('tram-line-4-vote'),
        p('_Fuentes: Tranvías de Maravel y Consejo Municipal. Dibujos: la Brújula._'),
      ],
    },
  },
}
