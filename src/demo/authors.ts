// The demo's ten authors: name, role and a short life in each edition; the portrait is the picture `portrait-KEY`.
import type { PerEdition } from './demo-words.ts'
import { toSlug } from './demo-words.ts'

export type DemoAuthor = {
  readonly key: string
  readonly portrait: string
  readonly rows: PerEdition<{
    readonly name: string
    readonly slug: string
    readonly role: string
    readonly bio: string
  }>
}

type Words = readonly [name: string, role: string, bio: string]

function author(key: string, en: Words, ar: Words, es: Words): DemoAuthor {
  const row = ([name, role, bio]: Words) => ({ name, slug: toSlug(name), role, bio })
  return { key, portrait: `portrait-${key}`, rows: { en: row(en), ar: row(ar), es: row(es) } }
}

export const authors: readonly DemoAuthor[] = [
  author(
    'lena-marsh',
    [
      'Lena Marsh',
      'City hall correspondent',
      'Lena Marsh has followed the City Council for eleven years and has read every budget since her second. She lives in Mirador, above the steepest stop of the tram.',
    ],
    [
      'لينا مارش',
      'مراسلة شؤون البلدية',
      'تتابع لينا مارش أعمال المجلس البلدي منذ أحد عشر عاماً، وقرأت موازناته كلها إلا أولاها. تسكن ميرادور، فوق أشدّ محطات الترام انحداراً.',
    ],
    [
      'Lena Marsh',
      'Corresponsal municipal',
      'Lena Marsh sigue el Consejo Municipal desde hace once años y ha leído todos los presupuestos menos el primero. Vive en Mirador, sobre la parada más empinada del tranvía.',
    ],
  ),
  author(
    'karim-ostavi',
    [
      'Karim Ostavi',
      'Economy and port reporter',
      'Karim Ostavi worked two seasons on the quays before he wrote about them. He covers the port, the market and what things cost.',
    ],
    [
      'كريم أوستافي',
      'محرر الاقتصاد والميناء',
      'عمل كريم أوستافي موسمين على الأرصفة قبل أن يكتب عنها. يغطي أخبار الميناء والسوق وكلفة المعيشة.',
    ],
    [
      'Karim Ostavi',
      'Redactor de economía y puerto',
      'Karim Ostavi trabajó dos temporadas en los muelles antes de escribir sobre ellos. Cubre el puerto, el mercado y lo que cuestan las cosas.',
    ],
  ),
  author(
    'ines-cordal',
    [
      'Inés Cordal',
      'Culture editor',
      'Inés Cordal edits the culture pages. She trained as a stage carpenter and still judges a theatre by its floor.',
    ],
    [
      'إينيس كوردال',
      'محررة الثقافة',
      'تشرف إينيس كوردال على صفحات الثقافة. بدأت نجّارةَ مسرح، وما زالت تحكم على المسارح من أرضياتها.',
    ],
    [
      'Inés Cordal',
      'Jefa de Cultura',
      'Inés Cordal dirige las páginas de cultura. Se formó como carpintera de escena y todavía juzga un teatro por su suelo.',
    ],
  ),
  author(
    'yusuf-halden',
    [
      'Yusuf Halden',
      'Environment correspondent',
      'Yusuf Halden writes about water, weather and the harbour bed. He keeps a rain gauge on the roof of the newsroom.',
    ],
    [
      'يوسف هالدن',
      'مراسل شؤون البيئة',
      'يكتب يوسف هالدن عن الماء والطقس وقاع المرفأ. وعلى سطح مبنى التحرير مقياس مطر يقرؤه كل صباح.',
    ],
    [
      'Yusuf Halden',
      'Corresponsal de medio ambiente',
      'Yusuf Halden escribe sobre el agua, el tiempo y el fondo del puerto. Tiene un pluviómetro en la azotea de la redacción.',
    ],
  ),
  author(
    'mara-tellin',
    [
      'Mara Tellin',
      'Science reporter',
      'Mara Tellin studied chemistry and prefers an honest error bar to a round number.',
    ],
    ['مارا تلين', 'محررة العلوم', 'درست مارا تلين الكيمياء، وتفضّل هامش خطأ صادقاً على رقم مدوّر.'],
    [
      'Mara Tellin',
      'Redactora de ciencia',
      'Mara Tellin estudió química y prefiere un margen de error honrado a una cifra redonda.',
    ],
  ),
  author(
    'dario-senn',
    [
      'Dario Senn',
      'Sport reporter',
      'Dario Senn rowed in the bow seat until his back objected. He covers the Breakwater ground and everything that moves on the strait.',
    ],
    [
      'داريو سين',
      'محرر الرياضة',
      'جدّف داريو سين في مقعد المقدّمة إلى أن اعترض ظهره. يغطي مباريات كاسر الأمواج وكل ما يتحرك على مياه المضيق.',
    ],
    [
      'Dario Senn',
      'Redactor de deportes',
      'Dario Senn remó en el asiento de proa hasta que protestó su espalda. Cubre el Rompeolas y todo lo que se mueve en el estrecho.',
    ],
  ),
  author(
    'salma-wirth',
    [
      'Salma Wirth',
      'Columnist and feature writer',
      'Salma Wirth writes about streets and the people who use them. Her column appears every week.',
    ],
    ['سلمى فيرت', 'كاتبة عمود وتحقيقات', 'تكتب سلمى فيرت عن الشوارع ومن يسلكونها. يصدر عمودها كل أسبوع.'],
    [
      'Salma Wirth',
      'Columnista y reportera',
      'Salma Wirth escribe sobre las calles y la gente que las usa. Su columna sale cada semana.',
    ],
  ),
  author(
    'pau-ribelle',
    [
      'Pau Ribelle',
      'Picture editor',
      'Pau Ribelle runs the picture desk and goes out before dawn more often than he admits.',
    ],
    ['باو ريبيل', 'محرر الصور', 'يدير باو ريبيل قسم الصور، ويخرج قبل الفجر أكثر مما يعترف به.'],
    [
      'Pau Ribelle',
      'Editor gráfico',
      'Pau Ribelle dirige la mesa gráfica y sale antes del alba más veces de las que reconoce.',
    ],
  ),
  author(
    'noemi-strand',
    [
      'Noemi Strand',
      'Explainers editor, presenter of Plumb Line',
      'Noemi Strand asks how things work and does not leave until she could draw the answer.',
    ],
    [
      'نعومي ستراند',
      'محررة الشروح ومقدّمة «خيط الشاقول»',
      'تسأل نعومي ستراند كيف تعمل الأشياء، ولا تنصرف قبل أن تستطيع رسم الجواب.',
    ],
    [
      'Noemi Strand',
      'Editora de Claves, presentadora de «A plomo»',
      'Noemi Strand pregunta cómo funcionan las cosas y no se va hasta poder dibujar la respuesta.',
    ],
  ),
  author(
    'hadi-morel',
    [
      'Hadi Morel',
      'Columnist, presenter of Harbour Hour',
      'Hadi Morel has talked with half the city on air and is looking for the other half.',
    ],
    [
      'هادي موريل',
      'كاتب عمود ومقدّم «ساعة المرفأ»',
      'حاور هادي موريل نصف المدينة على الهواء، وما زال يبحث عن النصف الآخر.',
    ],
    [
      'Hadi Morel',
      'Columnista, presentador de «La hora del puerto»',
      'Hadi Morel ha conversado en antena con media ciudad y anda buscando a la otra media.',
    ],
  ),
]
