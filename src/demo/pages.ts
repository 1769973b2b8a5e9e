// The demo's static pages, written per edition in the blocks of a story's body; true of the demo and of the product.
import { type DemoBlock, h2, p, ul } from './demo-story.ts'
import type { PerEdition } from './demo-words.ts'

export type DemoPage = {
  readonly key: 'about' | 'privacy' | 'contact' | 'corrections-policy' | 'app'
  readonly rows: PerEdition<{
    readonly title: string
    readonly slug: string
    readonly body: readonly DemoBlock[]
  }>
}

export const pages: readonly DemoPage[] = [
  {
    key: 'about',
    rows: {
      en: {
        title: 'About the Compass',
        slug: 'about',
        body: [
          p(
            '**The Maravel Compass does not exist, and neither does Maravel.** This newspaper is the demonstration that comes with Standfirst, a newsroom in one command. It is here so that you can see how stories, pictures, fronts and breaking lines look before you write your own.',
          ),
          p(
            'Everything in it was written and drawn for this purpose: the harbour, the tram line, the mayor, the eels. A likeness to any place or person is chance. The pictures are illustrations made by a program; no photograph was used.',
          ),
          h2('What is real'),
          ul(
            'The machinery. Each story went through the same steps a real one takes: written, revised, published, in some cases corrected.',
            'The three editions. English, Arabic and Spanish were each written for their readers, and fifteen of the stories stand in all three.',
            'The corrections. They were planned, but they show exactly what a reader sees when a newsroom owns up to a mistake.',
          ),
          p(
            'To begin with a newspaper of your own, start Standfirst with an empty database. Nothing of the Compass stays behind.',
          ),
        ],
      },
      ar: {
        title: 'عن البوصلة',
        slug: 'عن-البوصلة',
        body: [
          p(
            '**لا وجود لصحيفة «بوصلة مارافيل»، ولا لمدينة مارافيل.** هذه صحيفة العرض المرفقة ببرنامج «ستاندفيرست»، غرفة الأخبار التي تعمل بأمر واحد. وُضعت هنا لترى كيف تبدو الأخبار والصور والواجهات والعواجل قبل أن تكتب أخبارك أنت.',
          ),
          p(
            'كل ما فيها كُتب ورُسم لهذا الغرض: المرفأ وخط الترام ورئيسة البلدية وأسماك الأنقليس. وأيّ شبه بمكان أو شخص محض مصادفة. أما الصور فرسوم ينتجها برنامج، ولم تُستعمل فيها صورة فوتوغرافية واحدة.',
          ),
          h2('ما هو حقيقي'),
          ul(
            'الآلة نفسها: كل خبر سلك الطريق الذي يسلكه الخبر الحقيقي من كتابة ومراجعة ونشر، وتصحيح أحياناً.',
            'الطبعات الثلاث: كُتبت العربية والإنجليزية والإسبانية كلٌّ لقرّائها، وخمسة عشر موضوعاً منها موجود في الطبعات الثلاث.',
            'التصحيحات: هي مقصودة، لكنها تُظهر بالضبط ما يراه القارئ حين تعترف صحيفة بخطئها.',
          ),
          p('إن أردت صحيفتك أنت، فشغّل ستاندفيرست على قاعدة بيانات فارغة، ولن يبقى من البوصلة شيء.'),
        ],
      },
      es: {
        title: 'Sobre la Brújula',
        slug: 'sobre-la-brujula',
        body: [
          p(
            '**La Brújula de Maravel no existe, y Maravel tampoco.** Este periódico es la demostración que acompaña a Standfirst, una redacción en una sola orden. Está aquí para que vea cómo lucen las noticias, las imágenes, las portadas y los avisos antes de escribir los suyos.',
          ),
          p(
            'Todo se ha escrito y dibujado con ese fin: el puerto, la línea de tranvía, la alcaldesa, las anguilas. Cualquier parecido con un lugar o una persona es casual. Las imágenes son ilustraciones hechas por un programa; no hay ninguna fotografía.',
          ),
          h2('Lo que es real'),
          ul(
            'La maquinaria. Cada pieza ha dado los mismos pasos que una de verdad: se escribió, se revisó, se publicó y, en algún caso, se corrigió.',
            'Las tres ediciones. El inglés, el árabe y el español se escribieron para sus lectores; quince piezas están en las tres.',
            'Las correcciones. Estaban previstas, pero muestran exactamente lo que ve el lector cuando una redacción reconoce un error.',
          ),
          p(
            'Para empezar un periódico propio, arranque Standfirst con una base de datos vacía. De la Brújula no quedará nada.',
          ),
        ],
      },
    },
  },
  {
    key: 'privacy',
    rows: {
      en: {
        title: 'Privacy',
        slug: 'privacy',
        body: [
          p(
            'These pages set no advertising, load nothing from other companies and follow nobody across the web.',
          ),
          ul(
            'To count what is read most, the server adds one to a story’s number when its page is opened. It does not note by whom.',
            'What you save, and the size of text you choose, stay in your own browser.',
            'An embedded film from elsewhere is loaded only after you press on it; from then on the rules of that service apply.',
          ),
          p(
            'Whoever runs this copy of Standfirst may keep a technical log of requests. Ask them how long. A newspaper that uses Standfirst in earnest writes its own page here.',
          ),
        ],
      },
      ar: {
        title: 'الخصوصية',
        slug: 'الخصوصية',
        body: [
          p('لا إعلانات في هذه الصفحات، ولا شيء يُحمَّل فيها من شركات أخرى، ولا أحد يُتعقَّب عبر الشبكة.'),
          ul(
            'لمعرفة الأكثر قراءةً يضيف الخادم واحداً إلى عدّاد الخبر عند فتح صفحته، ولا يسجّل من فتحها.',
            'ما تحفظه من أخبار، وحجم الخط الذي تختاره، يبقيان في متصفحك وحده.',
            'لا يُحمَّل مقطع مضمَّن من موقع آخر إلا بعد أن تضغط عليه، وعندها تسري قواعد ذلك الموقع.',
          ),
          p(
            'قد يحتفظ من يشغّل هذه النسخة من ستاندفيرست بسجلّ تقني للطلبات؛ فاسأله عن مدة الاحتفاظ به. أما الصحيفة التي تستعمل البرنامج فعلاً فتكتب هنا سياستها هي.',
          ),
        ],
      },
      es: {
        title: 'Privacidad',
        slug: 'privacidad',
        body: [
          p(
            'Estas páginas no llevan publicidad, no cargan nada de otras empresas y no siguen a nadie por la red.',
          ),
          ul(
            'Para saber qué es lo más leído, el servidor suma uno al contador de una noticia cuando se abre su página. No anota quién la abre.',
            'Lo que usted guarda y el tamaño de letra que elige se quedan en su navegador.',
            'Un vídeo incrustado de otro sitio solo se carga cuando usted lo pulsa; desde entonces rigen las normas de ese servicio.',
          ),
          p(
            'Quien gestione esta copia de Standfirst puede conservar un registro técnico de peticiones: pregúntele por cuánto tiempo. Un periódico que use Standfirst de verdad escribe aquí su propia página.',
          ),
        ],
      },
    },
  },
  {
    key: 'contact',
    rows: {
      en: {
        title: 'Contact',
        slug: 'contact',
        body: [
          p(
            'The Compass has no newsroom you could ring: it is a demonstration. What you write below reaches the wall of its desk and nobody else.',
          ),
          p(
            'If you want to reach the people who run this copy of Standfirst, ask where you got its address. If you found a fault in the program itself, its repository has a place for reports; the file CONTRIBUTING says how to write one that helps.',
          ),
        ],
      },
      ar: {
        title: 'اتصل بنا',
        slug: 'اتصل-بنا',
        body: [
          p(
            'ليس للبوصلة غرفة أخبار يمكنك الاتصال بها، فهي صحيفة عرض. وما تكتبه أدناه يصل إلى لوحة مكتبها ولا يصل إلى أحد سواها.',
          ),
          p(
            'إن أردت الوصول إلى من يشغّل هذه النسخة من ستاندفيرست فاسأل من أعطاك عنوانها. وإن وجدت عيباً في البرنامج نفسه ففي مستودعه موضع للبلاغات، وفي ملف CONTRIBUTING شرحٌ لكيفية كتابة بلاغ مفيد.',
          ),
        ],
      },
      es: {
        title: 'Contacto',
        slug: 'contacto',
        body: [
          p(
            'La Brújula no tiene una redacción a la que llamar: es una demostración. Lo que escriba abajo llega al tablero de su mesa y a nadie más.',
          ),
          p(
            'Si quiere hablar con quien gestiona esta copia de Standfirst, pregunte donde le dieron la dirección. Si ha encontrado un fallo en el programa, su repositorio tiene un lugar para comunicarlo; el archivo CONTRIBUTING explica cómo escribir un aviso que ayude.',
          ),
        ],
      },
    },
  },
  {
    key: 'corrections-policy',
    rows: {
      en: {
        title: 'How we correct',
        slug: 'how-we-correct',
        body: [
          p(
            'We get things wrong. When we do, we say so on the story, in plain words, and the list of corrections keeps it.',
          ),
          h2('Three words we use'),
          ul(
            '**Updated**: the news went on, and so did the story. The time of the update stands beside the time of publication.',
            '**Corrected**: we had something wrong. A note on the story says what it was and what is right.',
            '**Retracted**: the story should not have run. Its address stays and carries a notice that says why.',
          ),
          p('A slip of the pen, a comma or a doubled word, is mended without a note.'),
        ],
      },
      ar: {
        title: 'كيف نصحّح أخطاءنا',
        slug: 'كيف-نصحح',
        body: [
          p('نخطئ أحياناً. وحين نخطئ نقول ذلك على صفحة الخبر بكلام واضح، ونحفظه في قائمة التصحيحات.'),
          h2('ثلاث كلمات نستعملها'),
          ul(
            '**تحديث**: استمرّ الحدث فاستمرّ الخبر. ويظهر وقت التحديث إلى جانب وقت النشر.',
            '**تصحيح**: ورد عندنا خطأ. وفي الخبر ملاحظة تبيّن ما كان خطأً وما هو الصواب.',
            '**سحب**: ما كان ينبغي للخبر أن يُنشر. يبقى عنوانه، ويحمل إشعاراً يشرح السبب.',
          ),
          p('أما زلّة القلم من فاصلة أو كلمة مكرّرة فتُصلَح بلا ملاحظة.'),
        ],
      },
      es: {
        title: 'Cómo corregimos',
        slug: 'como-corregimos',
        body: [
          p(
            'Nos equivocamos. Cuando ocurre, lo decimos en la propia noticia, con palabras claras, y la lista de correcciones lo conserva.',
          ),
          h2('Tres palabras que usamos'),
          ul(
            '**Actualizada**: los hechos siguieron y la noticia también. La hora de la actualización figura junto a la de publicación.',
            '**Corregida**: teníamos algo mal. Una nota en la noticia dice qué era y qué es lo correcto.',
            '**Retirada**: la pieza no debió publicarse. Su dirección se mantiene, con un aviso que explica por qué.',
          ),
          p('Una errata, una coma o una palabra repetida se arregla sin nota.'),
        ],
      },
    },
  },
  {
    key: 'app',
    rows: {
      en: {
        title: 'The Compass on your phone',
        slug: 'app',
        body: [
          p('There is nothing to download from a shop. The site itself can be put on your home screen.'),
          ul(
            'On most phones: open the menu of your browser and choose “Add to home screen” or “Install”.',
            'On a computer: look for the install sign at the end of the address line.',
          ),
          p('It takes next to no space, and you can remove it like any other app.'),
        ],
      },
      ar: {
        title: 'البوصلة على هاتفك',
        slug: 'التطبيق',
        body: [
          p('لا حاجة إلى تنزيل شيء من متجر. يمكنك أن تضع الموقع نفسه على الشاشة الرئيسة لهاتفك.'),
          ul(
            'في معظم الهواتف: افتح قائمة المتصفح واختر «إضافة إلى الشاشة الرئيسة» أو «تثبيت».',
            'على الحاسوب: ابحث عن علامة التثبيت في طرف شريط العنوان.',
          ),
          p('لا يكاد يشغل حيّزاً، ويُزال كما يُزال أي تطبيق.'),
        ],
      },
      es: {
        title: 'La Brújula en su teléfono',
        slug: 'aplicacion',
        body: [
          p(
            'No hay que descargar nada de ninguna tienda. El propio sitio puede ponerse en la pantalla de inicio.',
          ),
          ul(
            'En la mayoría de los teléfonos: abra el menú del navegador y elija «Añadir a pantalla de inicio» o «Instalar».',
            'En un ordenador: busque la señal de instalar al final de la barra de direcciones.',
          ),
          p('Apenas ocupa espacio y se quita como cualquier otra aplicación.'),
        ],
      },
    },
  },
]
