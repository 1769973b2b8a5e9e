// The demo's topics: persons, places, organisations and subjects.
import { type DemoTerm, term } from './demo-words.ts'

export type DemoTopic = DemoTerm & { readonly type: 'person' | 'place' | 'organisation' | 'subject' }

type Words = readonly [name: string, description: string]
const make =
  (type: DemoTopic['type']) =>
  (key: string, en: Words, ar: Words, es: Words): DemoTopic => ({ type, ...term(key, en, ar, es) })
const person = make('person')
const place = make('place')
const organisation = make('organisation')
const subject = make('subject')

export const topics: readonly DemoTopic[] = [
  person(
    'ilda-varenne',
    ['Ilda Varenne', 'Mayor of Maravel'],
    ['إيلدا فارين', 'رئيسة بلدية مارافيل'],
    ['Ilda Varenne', 'Alcaldesa de Maravel'],
  ),
  person(
    'tomas-berrel',
    ['Tomas Berrel', 'Councillor for transport'],
    ['توماس بيريل', 'عضو المجلس المكلّف بالنقل'],
    ['Tomas Berrel', 'Concejal de Transportes'],
  ),
  person(
    'noor-hadeli',
    ['Noor Hadeli', 'Harbour master of Maravel'],
    ['نور الهديلي', 'قبطان ميناء مارافيل'],
    ['Noor Hadeli', 'Capitana del puerto de Maravel'],
  ),
  person(
    'amira-castell',
    ['Amira Castell', 'Hydrologist at the Sella Institute'],
    ['أميرة كاستل', 'عالمة مياه في معهد سيلا'],
    ['Amira Castell', 'Hidróloga del Instituto Sella'],
  ),
  person(
    'jonas-vell',
    ['Jonas Vell', 'City librarian'],
    ['يوناس فيل', 'أمين مكتبات المدينة'],
    ['Jonas Vell', 'Bibliotecario de la ciudad'],
  ),
  place(
    'old-quay',
    ['Old Quay', 'The oldest berth of the harbour'],
    ['الرصيف القديم', 'أقدم مراسي الميناء'],
    ['Muelle Viejo', 'El atraque más antiguo del puerto'],
  ),
  place(
    'saltworks',
    ['The Saltworks', 'Salt pans and workshops on the southern shore'],
    ['الملّاحات', 'أحواض الملح والورش على الشاطئ الجنوبي'],
    ['Las Salinas', 'Salinas y talleres de la orilla sur'],
  ),
  place(
    'lantern-hill',
    ['Lantern Hill', 'Stairs, lanes and the old signal tower'],
    ['تل الفانوس', 'أدراج وأزقّة وبرج الإشارة العتيق'],
    ['Colina del Farol', 'Escaleras, callejas y la vieja torre de señales'],
  ),
  place(
    'mirador',
    ['Mirador', 'The high terraces above the city'],
    ['ميرادور', 'المدرّجات العالية المشرفة على المدينة'],
    ['Mirador', 'Las terrazas altas sobre la ciudad'],
  ),
  place(
    'tarsi',
    ['Tarsi', 'The island across the strait'],
    ['تارسي', 'الجزيرة المقابلة في المضيق'],
    ['Tarsi', 'La isla al otro lado del estrecho'],
  ),
  place(
    'cape-orel',
    ['Cape Orel', 'The cape and its lighthouse'],
    ['رأس أوريل', 'الرأس ومنارته'],
    ['Cabo Orel', 'El cabo y su faro'],
  ),
  place(
    'ondra',
    ['River Ondra', 'From the Vale of Ister to the sea'],
    ['نهر أوندرا', 'من وادي إستر إلى البحر'],
    ['Río Ondra', 'Del valle del Ister al mar'],
  ),
  organisation(
    'city-council',
    ['City Council', 'The forty-three seats in Customs Square'],
    ['المجلس البلدي', 'ثلاثة وأربعون مقعداً في ساحة الجمارك'],
    ['Consejo Municipal', 'Los cuarenta y tres escaños de la plaza de la Aduana'],
  ),
  organisation(
    'port-authority',
    ['Port Authority', 'Runs the harbour and its basins'],
    ['هيئة الميناء', 'تدير المرفأ وأحواضه'],
    ['Autoridad Portuaria', 'Gestiona el puerto y sus dársenas'],
  ),
  organisation(
    'water-board',
    ['Ondra Water Board', 'Water for the city and the Vale'],
    ['هيئة مياه أوندرا', 'مياه المدينة والوادي'],
    ['Junta de Aguas del Ondra', 'El agua de la ciudad y del valle'],
  ),
  organisation(
    'tram-company',
    ['Maravel Tramways', 'The city’s tram and bus company'],
    ['ترام مارافيل', 'شركة الترام والحافلات في المدينة'],
    ['Tranvías de Maravel', 'La empresa municipal de tranvías y autobuses'],
  ),
  organisation(
    'central-library',
    ['Central Library', 'The reading rooms of Lantern Hill'],
    ['المكتبة المركزية', 'قاعات القراءة في تل الفانوس'],
    ['Biblioteca Central', 'Las salas de lectura de la Colina del Farol'],
  ),
  organisation(
    'sella-institute',
    ['Sella Institute', 'Marine and water science'],
    ['معهد سيلا', 'علوم البحر والمياه'],
    ['Instituto Sella', 'Ciencias del mar y del agua'],
  ),
  organisation(
    'harbour-athletic',
    ['Harbour Athletic', 'Football club of the Breakwater ground'],
    ['هاربر أتلتيك', 'نادي كرة القدم في ملعب كاسر الأمواج'],
    ['Harbour Athletic', 'El club de fútbol del Rompeolas'],
  ),
  subject(
    'public-transport',
    ['Public transport', 'Trams, buses and ferries'],
    ['النقل العام', 'الترام والحافلات والعبّارات'],
    ['Transporte público', 'Tranvías, autobuses y transbordadores'],
  ),
  subject(
    'drought',
    ['Drought', 'Living with less water'],
    ['الجفاف', 'العيش بماء أقل'],
    ['Sequía', 'Vivir con menos agua'],
  ),
  subject(
    'energy',
    ['Energy', 'Roofs, heat and the grid'],
    ['الطاقة', 'الأسطح والتدفئة والشبكة'],
    ['Energía', 'Tejados, calor y red'],
  ),
  subject(
    'fishing',
    ['Fishing', 'Boats, auction and the sea’s stock'],
    ['الصيد', 'القوارب والمزاد ومخزون البحر'],
    ['Pesca', 'Barcos, lonja y lo que da el mar'],
  ),
  subject(
    'housing',
    ['Housing', 'Old houses and new rents'],
    ['السكن', 'بيوت قديمة وإيجارات جديدة'],
    ['Vivienda', 'Casas viejas y alquileres nuevos'],
  ),
  subject(
    'schools',
    ['Schools', 'Classrooms, kitchens and yards'],
    ['المدارس', 'صفوف ومطابخ وساحات'],
    ['Escuelas', 'Aulas, cocinas y patios'],
  ),
  subject(
    'rowing',
    ['Rowing', 'Eights and coastal boats of the strait'],
    ['التجديف', 'قوارب المضيق وفرقه الثمانية'],
    ['Remo', 'Ochos y botes de mar del estrecho'],
  ),
  subject(
    'winter-lights',
    ['Light art', 'Works of light in the open air'],
    ['فن الضوء', 'أعمال ضوئية في الهواء الطلق'],
    ['Arte de luz', 'Obras de luz al aire libre'],
  ),
]
