// Sections, kinds' lists, regions, dossiers and programmes of the demo, with their words in the three editions.
import type { DemoKind } from './demo-story.ts'
import { type DemoTerm, term } from './demo-words.ts'

export const sections: readonly DemoTerm[] = [
  term(
    'politics',
    ['Politics', 'The Council, the budget and the decisions that shape Maravel'],
    ['سياسة', 'المجلس البلدي والموازنة والقرارات التي ترسم ملامح مارافيل'],
    ['Política', 'El Consejo, el presupuesto y las decisiones que dan forma a Maravel'],
  ),
  term(
    'economy',
    ['Economy', 'The port, the market and the work of the city'],
    ['اقتصاد', 'الميناء والسوق وأشغال المدينة'],
    ['Economía', 'El puerto, el mercado y el trabajo de la ciudad'],
  ),
  term(
    'society',
    ['Society', 'How we live: streets, schools, homes, neighbours'],
    ['مجتمع', 'كيف نعيش: شوارع ومدارس وبيوت وجيران'],
    ['Sociedad', 'Cómo vivimos: calles, escuelas, casas, vecinos'],
  ),
  term(
    'environment',
    ['Environment', 'Water, weather, harbour and hinterland'],
    ['بيئة', 'الماء والطقس والمرفأ وظهير المدينة'],
    ['Medio ambiente', 'Agua, tiempo, puerto y valle'],
  ),
  term(
    'science',
    ['Science', 'What is measured on the strait, and how'],
    ['علوم', 'ما يُقاس على ضفاف المضيق، وكيف يُقاس'],
    ['Ciencia', 'Lo que se mide en el estrecho, y cómo'],
  ),
  term(
    'culture',
    ['Culture', 'Stages, books, festivals and the arts of the table'],
    ['ثقافة', 'مسارح وكتب ومهرجانات وفنون المائدة'],
    ['Cultura', 'Escenarios, libros, fiestas y artes de la mesa'],
  ),
  term(
    'sport',
    ['Sport', 'On the water, on the grass and on foot'],
    ['رياضة', 'على الماء وعلى العشب وعلى الأقدام'],
    ['Deporte', 'En el agua, en la hierba y a pie'],
  ),
  term(
    'explainers',
    ['Explainers', 'How the city works, one question at a time'],
    ['شروح', 'كيف تعمل المدينة، سؤالاً بعد سؤال'],
    ['Claves', 'Cómo funciona la ciudad, pregunta a pregunta'],
  ),
]

/** Lists of one kind across the sections, each with an address of its own beside the sections'. */
export const kindLists: readonly (DemoTerm & { readonly kind: DemoKind })[] = [
  {
    kind: 'opinion',
    ...term(
      'opinion',
      ['Opinion', 'Columns and arguments, signed'],
      ['رأي', 'مقالات رأي موقّعة'],
      ['Opinión', 'Columnas y argumentos, con firma'],
    ),
  },
  {
    kind: 'analysis',
    ...term(
      'analysis',
      ['Analysis', 'What the news means and what it does not'],
      ['تحليل', 'ماذا يعني الخبر، وماذا لا يعني'],
      ['Análisis', 'Qué significa la noticia y qué no'],
    ),
  },
  {
    kind: 'feature',
    ...term(
      'features',
      ['Features', 'Long reads from the city and the strait'],
      ['تحقيقات', 'قراءات مطوّلة من المدينة والمضيق'],
      ['Reportajes', 'Lecturas largas de la ciudad y el estrecho'],
    ),
  },
  {
    kind: 'blog',
    ...term(
      'blogs',
      ['Blogs', 'From our reporters’ notebooks'],
      ['مدوّنات', 'من دفاتر مراسلينا'],
      ['Blogs', 'De los cuadernos de la redacción'],
    ),
  },
  {
    kind: 'video',
    ...term(
      'videos',
      ['Videos', 'Short films from the Compass'],
      ['فيديو', 'أفلام قصيرة من البوصلة'],
      ['Vídeos', 'Piezas breves de la Brújula'],
    ),
  },
  {
    kind: 'infographic',
    ...term(
      'infographics',
      ['Infographics', 'Figures, drawn'],
      ['إنفوغرافيك', 'الأرقام مرسومةً'],
      ['Infografías', 'Las cifras, dibujadas'],
    ),
  },
  {
    kind: 'gallery',
    ...term(
      'in-pictures',
      ['In Pictures', 'Stories told in pictures'],
      ['بالصور', 'حكايات ترويها الصور'],
      ['En imágenes', 'Historias contadas en imágenes'],
    ),
  },
]

export const regions: readonly (DemoTerm & { readonly parent?: string })[] = [
  term('maravel', ['Maravel', 'All of the city'], ['مارافيل', 'المدينة كلها'], ['Maravel', 'Toda la ciudad']),
  {
    parent: 'maravel',
    ...term(
      'harbour',
      ['Harbour', 'Old Quay, the basins and the Saltworks'],
      ['المرفأ', 'الرصيف القديم والأحواض والملّاحات'],
      ['Puerto', 'El Muelle Viejo, las dársenas y las Salinas'],
    ),
  },
  {
    parent: 'maravel',
    ...term(
      'old-town',
      ['Old Town', 'Lantern Hill, Mirador and the lanes between'],
      ['البلدة القديمة', 'تل الفانوس وميرادور وما بينهما من أزقّة'],
      ['Casco antiguo', 'La Colina del Farol, Mirador y sus callejas'],
    ),
  },
  {
    parent: 'maravel',
    ...term(
      'northbank',
      ['Northbank', 'The far side of the Ondra'],
      ['الضفة الشمالية', 'الجانب الآخر من نهر أوندرا'],
      ['Ribera Norte', 'Al otro lado del Ondra'],
    ),
  },
  term(
    'islands',
    ['Islands and capes', 'Tarsi, Cape Orel and the waters of the strait'],
    ['الجزر والرؤوس', 'تارسي ورأس أوريل ومياه المضيق'],
    ['Islas y cabos', 'Tarsi, cabo Orel y las aguas del estrecho'],
  ),
  term(
    'vale',
    ['Vale of Ister', 'Orchards, reservoir and the upper Ondra'],
    ['وادي إستر', 'البساتين والسدّ وأعالي أوندرا'],
    ['Valle del Ister', 'Huertas, embalse y el alto Ondra'],
  ),
]

export const dossiers: readonly (DemoTerm & { readonly picture: string })[] = [
  {
    picture: 'tram-hill',
    ...term(
      'tram-line-4',
      [
        'The new Line 4',
        'Eleven kilometres of tram from Mirador to the Saltworks: the vote, the money, the works',
      ],
      ['الخط الرابع', 'أحد عشر كيلومتراً من الترام بين ميرادور والملّاحات: التصويت والتمويل والأشغال'],
      [
        'La nueva línea 4',
        'Once kilómetros de tranvía de Mirador a las Salinas: el voto, el dinero, las obras',
      ],
    ),
  },
  {
    picture: 'dredger',
    ...term(
      'harbour-clean-up',
      ['Cleaning the harbour', 'Three years to lift a century of mud out of nine basins'],
      ['تنظيف المرفأ', 'ثلاث سنوات لانتشال طين قرنٍ كامل من تسعة أحواض'],
      ['La limpieza del puerto', 'Tres años para sacar un siglo de fango de nueve dársenas'],
    ),
  },
  {
    picture: 'reservoir',
    ...term(
      'drought-plan',
      ['The drought plan', 'How the city and the Vale of Ister share less water'],
      ['خطة الجفاف', 'كيف تتقاسم المدينة ووادي إستر ماءً أقل'],
      ['El plan de sequía', 'Cómo reparten la ciudad y el valle del Ister un agua más escasa'],
    ),
  },
  {
    picture: 'lights-river',
    ...term(
      'winter-lights',
      ['Winter Lights', 'Twelve nights of light and water in the streets'],
      ['أضواء الشتاء', 'اثنتا عشرة ليلة من الضوء والماء في الشوارع'],
      ['Luces de Invierno', 'Doce noches de luz y agua en las calles'],
    ),
  },
]

export const programmes: readonly (DemoTerm & { readonly picture: string; readonly presenter: string })[] = [
  {
    picture: 'studio-plumb',
    presenter: 'noemi-strand',
    ...term(
      'plumb-line',
      ['Plumb Line', 'One question about the city, answered in ten minutes. Weekly, with Noemi Strand'],
      ['خيط الشاقول', 'سؤال واحد عن المدينة وجوابه في عشر دقائق. أسبوعياً مع نعومي ستراند'],
      ['A plomo', 'Una pregunta sobre la ciudad, respondida en diez minutos. Cada semana, con Noemi Strand'],
    ),
  },
  {
    picture: 'studio-harbour',
    presenter: 'hadi-morel',
    ...term(
      'harbour-hour',
      ['Harbour Hour', 'Conversation by the water, with Hadi Morel and two guests'],
      ['ساعة المرفأ', 'حوار على حافة الماء مع هادي موريل وضيفين'],
      ['La hora del puerto', 'Conversación junto al agua, con Hadi Morel y dos invitados'],
    ),
  },
]

/** The live channel: no camera is connected in the demo, so it says so; `source` stays empty. */
export const stream = {
  picture: 'harbour-dawn',
  state: 'off-air',
  ...term(
    'harbour-camera',
    ['Harbour camera', 'A fixed view over Old Quay. Off air in this demo: no camera is connected.'],
    ['كاميرا المرفأ', 'مشهد ثابت على الرصيف القديم. لا بثّ في هذه النسخة التجريبية: لا كاميرا موصولة.'],
    [
      'Cámara del puerto',
      'Una vista fija del Muelle Viejo. Sin emisión en esta demostración: no hay cámara conectada.',
    ],
  ),
  /** Local times in the edition's zone. */
  schedule: [
    { from: '06:00', to: '08:00', programme: undefined },
    { from: '12:30', to: '12:40', programme: 'plumb-line' },
    { from: '20:00', to: '21:00', programme: 'harbour-hour' },
  ],
} as const
