// What each picture shows (alt) and what is said under it (caption), in the three editions.
import type { PerEdition } from '../demo-words.ts'

export type PictureWords = PerEdition<{ readonly alt: string; readonly caption: string }>

type Pair = readonly [alt: string, caption: string]
const words = ([enAlt, en]: Pair, [arAlt, ar]: Pair, [esAlt, es]: Pair): PictureWords => ({
  en: { alt: enAlt, caption: en },
  ar: { alt: arAlt, caption: ar },
  es: { alt: esAlt, caption: es },
})

export const pictureWords = {
  'harbour-dawn': words(
    [
      'A fishing boat moored off a stone quay at sunrise; a figure in a red coat looks out.',
      'Old Quay at first light, before the auction opens.',
    ],
    [
      'قارب صيد أمام رصيف حجري عند الشروق، وشخص بمعطف أحمر ينظر إلى البحر.',
      'الرصيف القديم في أول الضوء، قبل أن يبدأ المزاد.',
    ],
    [
      'Un pesquero amarrado ante un muelle de piedra al amanecer; alguien de abrigo rojo mira.',
      'El Muelle Viejo con la primera luz, antes de que abra la lonja.',
    ],
  ),
  dredger: words(
    [
      'A dredger on three steel legs works under floodlights at night; its bucket hangs over a barge.',
      'The dredger at work in Basin Six. By day the basin belongs to the ships.',
    ],
    [
      'كرّاكة على ثلاث أرجل فولاذية تعمل ليلاً تحت الأضواء، وغرّافتها معلّقة فوق صندل.',
      'الكرّاكة في الحوض السادس. في النهار يكون الحوض للسفن.',
    ],
    [
      'Una draga sobre tres patas de acero trabaja de noche bajo los focos; la cuchara cuelga sobre una barcaza.',
      'La draga en la Dársena Seis. De día la dársena es de los barcos.',
    ],
  ),
  'mud-cores': words(
    [
      'Seven clear tubes side by side hold layers of brown mud, each with a broad black band.',
      'Cores from Basin Four in the store of the Sella Institute. The black band is the time of the great yard.',
    ],
    [
      'سبعة أنابيب شفافة متجاورة فيها طبقات من الطين البني، في كل منها شريط أسود عريض.',
      'عيّنات من الحوض الرابع في مخزن معهد سيلا. الشريط الأسود زمن الحوض الكبير لبناء السفن.',
    ],
    [
      'Siete tubos transparentes con capas de fango pardo; en cada uno, una ancha banda negra.',
      'Testigos de la Dársena Cuatro en el almacén del Instituto Sella. La banda negra es la época del astillero grande.',
    ],
  ),
  ferry: words(
    [
      'A white ferry with a red funnel crosses green water; passengers stand on deck, an island lies behind.',
      'The ferry on its way to Tarsi. The crossing takes forty minutes.',
    ],
    [
      'عبّارة بيضاء بمدخنة حمراء تشق ماءً أخضر، وعلى ظهرها ركاب وخلفها جزيرة.',
      'العبّارة في طريقها إلى تارسي. تستغرق الرحلة أربعين دقيقة.',
    ],
    [
      'Un transbordador blanco de chimenea roja navega con pasajeros en cubierta; detrás, una isla.',
      'El transbordador, camino de Tarsi. El viaje dura cuarenta minutos.',
    ],
  ),
  'storm-wave': words(
    [
      'A great wave curls over the end of a breakwater; a small light tower shines green.',
      'A sea over the head of the breakwater during the storm.',
    ],
    [
      'موجة عالية تلتف فوق طرف كاسر الأمواج، وبرج صغير يشعّ ضوءاً أخضر.',
      'موجة تعلو رأس كاسر الأمواج خلال العاصفة.',
    ],
    [
      'Una gran ola se enrosca sobre la punta del rompeolas; una torrecilla da luz verde.',
      'Golpe de mar sobre la punta del rompeolas durante el temporal.',
    ],
  ),
  'rain-glass': words(
    [
      'Rain runs down a window at dusk; city lights blur behind it, a red mug steams on the sill.',
      'Rain over the city, seen from the newsroom.',
    ],
    [
      'مطر يسيل على نافذة عند الغسق، وخلفها أضواء المدينة، وكوب أحمر على الحافة.',
      'المطر فوق المدينة كما يُرى من غرفة الأخبار.',
    ],
    [
      'La lluvia resbala por una ventana al anochecer; detrás, luces difusas; en el alféizar, una taza roja.',
      'Lluvia sobre la ciudad, vista desde la redacción.',
    ],
  ),
  'tide-gauge': words(
    [
      'A small red house on a pier beside a tall striped staff standing in the water.',
      'The gauge house at the end of Old Quay and its staff, painted every spring.',
    ],
    [
      'بيت أحمر صغير على رصيف، وإلى جانبه عمود مخطط طويل قائم في الماء.',
      'بيت المقياس في طرف الرصيف القديم وعموده الذي يُطلى كل ربيع.',
    ],
    [
      'Una casita roja en un muelle, junto a una alta mira de franjas plantada en el agua.',
      'La caseta del mareógrafo, al final del Muelle Viejo, y su mira, que se pinta cada primavera.',
    ],
  ),
  'tram-hill': words(
    [
      'A red tram climbs a steep street of tall pale houses; the sea shows between the roofs.',
      'A tram on the climb to Lantern Hill. Line 4 will go higher still.',
    ],
    [
      'ترام أحمر في شارع شديد الانحدار بين بيوت عالية فاتحة، والبحر يلوح بين السطوح.',
      'ترام على طريق تل الفانوس. سيصعد الخط الرابع أعلى من ذلك.',
    ],
    [
      'Un tranvía rojo en una calle muy empinada de casas altas y claras; entre los tejados asoma el mar.',
      'Un tranvía en la cuesta de la Colina del Farol. La línea 4 subirá aún más.',
    ],
  ),
  'ondra-bridge': words(
    [
      'A teal tram crosses a stone bridge of many arches; below, someone rows a small boat.',
      'The Ondra Bridge. The new tracks will lie on its upstream side.',
    ],
    [
      'ترام أزرق مخضرّ يعبر جسراً حجرياً كثير الأقواس، وتحته شخص يجدّف في قارب صغير.',
      'جسر أوندرا. ستُمدّ السكة الجديدة على جانبه الأعلى.',
    ],
    [
      'Un tranvía verde azulado cruza un puente de piedra de muchos arcos; abajo, alguien rema.',
      'El puente del Ondra. Las vías nuevas irán por el lado de aguas arriba.',
    ],
  ),
  'library-hall': words(
    [
      'Readers sit at long tables under green lamps; tall arched windows are dark with night.',
      'The great reading room of the Central Library: 210 seats.',
    ],
    [
      'قرّاء حول طاولات طويلة تحت مصابيح خضراء، والنوافذ العالية المقوّسة معتمة.',
      'قاعة القراءة الكبرى في المكتبة المركزية: ٢١٠ مقاعد.',
    ],
    [
      'Lectores en mesas largas bajo lámparas verdes; los altos ventanales están oscuros.',
      'La gran sala de lectura de la Biblioteca Central: 210 asientos.',
    ],
  ),
  'library-front': words(
    [
      'A columned façade glows at dusk above a broad stair; three people climb it.',
      'The Central Library on the Lantern Hill stairs.',
    ],
    [
      'واجهة ذات أعمدة مضاءة عند الغسق فوق درج عريض يصعده ثلاثة أشخاص.',
      'المكتبة المركزية على درج تل الفانوس.',
    ],
    [
      'Una fachada con columnas, iluminada al anochecer, sobre una ancha escalinata por la que suben tres personas.',
      'La Biblioteca Central, en la escalera de la Colina del Farol.',
    ],
  ),
  'bench-square': words(
    [
      'An empty red bench under a plane tree; a folded newspaper lies on it, a pigeon walks by.',
      'The bench on the fourth landing of the Lantern Hill stairs.',
    ],
    [
      'مقعد أحمر خالٍ تحت شجرة دلب، عليه صحيفة مطوية، وحمامة تمشي بقربه.',
      'المقعد في المنبسط الرابع من درج تل الفانوس.',
    ],
    [
      'Un banco rojo vacío bajo un plátano; encima, un periódico doblado; al lado, una paloma.',
      'El banco del cuarto rellano de la escalera de la Colina del Farol.',
    ],
  ),
  'lights-river': words(
    [
      'Glowing lanterns float on a dark river; two figures watch from the bank, lamps hang across the water.',
      'Lanterns on the Ondra. Water is this year’s motif of Winter Lights.',
    ],
    [
      'فوانيس مضيئة تطفو على نهر مظلم، وشخصان يتفرّجان من الضفة، ومصابيح معلّقة فوق الماء.',
      'فوانيس على نهر أوندرا. الماء موضوع «أضواء الشتاء» هذا العام.',
    ],
    [
      'Farolillos encendidos flotan en un río oscuro; dos personas miran desde la orilla, bajo una guirnalda de luces.',
      'Farolillos en el Ondra. El agua es el motivo de las Luces de Invierno de este año.',
    ],
  ),
  'lights-hill': words(
    [
      'Strings of coloured lamps cover a hill of houses at night; someone on a ladder holds up a lamp.',
      'First lamps on Lantern Hill, hung for a test.',
    ],
    [
      'حبال من المصابيح الملوّنة تكسو تلاً من البيوت ليلاً، وشخص على سلّم يرفع مصباحاً.',
      'أولى المصابيح على تل الفانوس، عُلّقت للتجربة.',
    ],
    [
      'Guirnaldas de luces de colores cubren de noche una colina de casas; alguien, en una escalera, alza una lámpara.',
      'Las primeras lámparas de la Colina del Farol, colgadas para la prueba.',
    ],
  ),
  'shade-trees': words(
    [
      'Seen from above: two rows of round trees throw shade on a street where people walk.',
      'A street with its shade, from above. On the hottest day it is eleven degrees cooler under the trees.',
    ],
    [
      'من أعلى: صفّان من الأشجار المستديرة يلقيان الظل على شارع يمشي فيه الناس.',
      'شارع وظلّه من أعلى. في أشدّ الأيام حراً تنخفض الحرارة تحت الأشجار إحدى عشرة درجة.',
    ],
    [
      'Desde arriba: dos hileras de árboles redondos dan sombra a una calle por la que camina gente.',
      'Una calle y su sombra, desde arriba. El día más caluroso hay once grados menos bajo los árboles.',
    ],
  ),
  'salt-mirror': words(
    [
      'Still salt pans mirror hills and a low sun; one person stands on a dyke.',
      'Six in the morning at the Saltworks.',
    ],
    ['أحواض ملح ساكنة تعكس التلال وشمساً منخفضة، وشخص واقف على سدّ ترابي.', 'السادسة صباحاً في الملّاحات.'],
    [
      'Balsas de sal quietas reflejan los cerros y un sol bajo; una persona en un dique.',
      'Las seis de la mañana en las Salinas.',
    ],
  ),
  'salt-rake': words(
    [
      'A man in a straw hat draws white salt together with a very long wooden rake.',
      'Oskar Pirelo rakes the crust together.',
    ],
    ['رجل بقبعة من القش يجمع الملح الأبيض بمجرفة خشبية طويلة جداً.', 'أوسكار بيريلو يجمع قشرة الملح.'],
    [
      'Un hombre con sombrero de paja junta la sal blanca con un rastrillo de madera muy largo.',
      'Oskar Pirelo junta la costra.',
    ],
  ),
  'salt-heaps': words(
    ['Rows of white cones of salt stand in shallow blue water.', 'The heaps drain for two days.'],
    ['صفوف من أكوام الملح البيضاء المخروطية في ماء أزرق ضحل.', 'تُترك الأكوام يومين ليرشح ماؤها.'],
    ['Hileras de conos blancos de sal en un agua azul y somera.', 'Los montones escurren dos días.'],
  ),
  'salt-birds': words(
    [
      'Black and white wading birds with upturned bills stand in still water.',
      'Avocets in the inlet of the Saltworks.',
    ],
    ['طيور خوّاضة بيضاء وسوداء بمناقير معقوفة إلى أعلى في ماء ساكن.', 'طيور النكّات في قناة الملّاحات.'],
    [
      'Aves zancudas blancas y negras, de pico curvado hacia arriba, en agua quieta.',
      'Avocetas en el caño de las Salinas.',
    ],
  ),
  'salt-mill': words(
    [
      'A small white windmill with four canvas sails stands on a dyke among salt pans.',
      'The pump mill of the Saltworks.',
    ],
    ['طاحونة هواء بيضاء صغيرة بأربعة أشرعة على سدّ بين أحواض الملح.', 'طاحونة الضخ في الملّاحات.'],
    [
      'Un pequeño molino blanco de cuatro velas de lona, en un dique entre las balsas.',
      'El molino de bombeo de las Salinas.',
    ],
  ),
  'salt-dusk': words(
    [
      'A figure pushes a barrow heaped with salt along a dyke; the sun sets over the water.',
      'The last barrow of the season.',
    ],
    ['شخص يدفع عربة مملوءة بالملح على سدّ، والشمس تغرب فوق الماء.', 'آخر عربة في الموسم.'],
    [
      'Una figura empuja por un dique una carretilla colmada de sal; el sol se pone sobre el agua.',
      'La última carretilla de la temporada.',
    ],
  ),
  reservoir: words(
    [
      'A reservoir with little water: pale rings on the dry banks, a gauge tower, a boat aground.',
      'The Ister reservoir is 41 per cent full; 63 would be usual at this season.',
    ],
    [
      'سدّ قليل الماء: حلقات باهتة على الضفاف الجافة وبرج قياس وقارب جانح.',
      'امتلأ سدّ إستر بنسبة ٤١ في المئة، والمعتاد في هذا الموسم ٦٣.',
    ],
    [
      'Un embalse con poca agua: anillos claros en las orillas secas, una torre de medida y una barca varada.',
      'El embalse del Ister está al 41 por ciento; lo habitual en esta época es el 63.',
    ],
  ),
  orchard: words(
    [
      'Rows of fruit trees run to the hills; a person in a straw hat stands by a crate of apricots.',
      'Apricot orchard in the Vale of Ister.',
    ],
    ['صفوف من أشجار الفاكهة تمتد حتى التلال، وشخص بقبعة من القش قرب صندوق مشمش.', 'بستان مشمش في وادي إستر.'],
    [
      'Hileras de frutales llegan hasta los cerros; una persona con sombrero de paja, junto a una caja de albaricoques.',
      'Huerto de albaricoqueros en el valle del Ister.',
    ],
  ),
  eels: words(
    ['Four long eels swim through green river water above stones and weed.', 'Eels in the Ondra.'],
    ['أربعة أسماك أنقليس طويلة تسبح في ماء نهر أخضر فوق الحصى والأعشاب.', 'أسماك الأنقليس في نهر أوندرا.'],
    ['Cuatro anguilas nadan en el agua verde de un río, sobre piedras y hierbas.', 'Anguilas en el Ondra.'],
  ),
  lighthouse: words(
    [
      'A red and white lighthouse on a dark cape sends its beams over the sea at dusk.',
      'The light of Cape Orel. It has turned by itself for years.',
    ],
    [
      'منارة حمراء وبيضاء على رأس معتم ترسل ضوءها فوق البحر عند الغسق.',
      'منارة رأس أوريل. تدور وحدها منذ سنوات.',
    ],
    [
      'Un faro rojo y blanco en un cabo oscuro lanza sus haces sobre el mar al anochecer.',
      'El faro del cabo Orel. Gira solo desde hace años.',
    ],
  ),
  'lighthouse-lens': words(
    [
      'Rings of cut glass in a brass frame surround a bright lamp.',
      'The lens of Cape Orel: eight rings of glass, polished by hand.',
    ],
    [
      'حلقات من الزجاج المصقول في إطار نحاسي تحيط بمصباح ساطع.',
      'عدسة رأس أوريل: ثماني حلقات من الزجاج صُقلت باليد.',
    ],
    [
      'Anillos de vidrio tallado en un armazón de latón rodean una lámpara brillante.',
      'La óptica del cabo Orel: ocho anillos de vidrio pulidos a mano.',
    ],
  ),
  'solar-roofs': words(
    [
      'Flat roofs in sunshine, three of them covered with dark solar panels; one worker among them.',
      'Panels on municipal roofs of Northbank.',
    ],
    [
      'سطوح مستوية تحت الشمس، ثلاثة منها مغطاة بألواح شمسية داكنة، وعامل بينها.',
      'ألواح على سطوح مبانٍ بلدية في الضفة الشمالية.',
    ],
    [
      'Azoteas al sol, tres de ellas cubiertas de paneles oscuros; entre ellos, un operario.',
      'Paneles en azoteas municipales de la Ribera Norte.',
    ],
  ),
  'council-hall': words(
    [
      'A half circle of councillors in rising rows faces a desk; people fill the gallery behind.',
      'The Council chamber in Customs Square, with its gallery.',
    ],
    [
      'أعضاء المجلس في صفوف نصف دائرية أمام منصة، والشرفة خلفهم ممتلئة.',
      'قاعة المجلس في ساحة الجمارك وشرفة الجمهور.',
    ],
    [
      'Un hemiciclo de concejales ante una mesa; detrás, la tribuna llena de público.',
      'El salón del Consejo, en la plaza de la Aduana, con su tribuna.',
    ],
  ),
  'school-meal': words(
    [
      'Six children eat at a wooden table, seen from above: plates with fish, peas and potatoes.',
      'Lunch cooked in the school: fish or potatoes, always with vegetables.',
    ],
    [
      'ستة أطفال حول طاولة خشبية من أعلى: أطباق فيها سمك وبازلاء وبطاطا.',
      'غداء طُهي في المدرسة: سمك أو بطاطا، ومعهما خضار دائماً.',
    ],
    [
      'Seis niños comen en una mesa de madera, vistos desde arriba: platos con pescado, guisantes y patatas.',
      'Comida hecha en la escuela: pescado o patata, siempre con verdura.',
    ],
  ),
  tap: words(
    [
      'A brass tap lets fall one drop in front of pale tiles.',
      'A drop from the tap. A dripping one wastes about ten litres a day.',
    ],
    [
      'صنبور نحاسي تسقط منه قطرة واحدة أمام بلاط فاتح.',
      'قطرة من صنبور. الصنبور الذي يقطر يهدر نحو عشرة ليترات في اليوم.',
    ],
    [
      'Un grifo de latón deja caer una gota ante unos azulejos claros.',
      'Una gota del grifo. El que gotea pierde unos diez litros al día.',
    ],
  ),
  'studio-plumb': words(
    [
      'In a blue studio a woman at a table holds a plumb bob; a chart hangs on the wall, a camera looks on.',
      'Noemi Strand in the studio of Plumb Line.',
    ],
    [
      'في استوديو أزرق امرأة إلى طاولة تمسك شاقولاً، وعلى الجدار رسم بياني، وكاميرا تصوّر.',
      'نعومي ستراند في استوديو «خيط الشاقول».',
    ],
    [
      'En un estudio azul una mujer sentada a una mesa sostiene una plomada; hay un gráfico y una cámara.',
      'Noemi Strand en el estudio de «A plomo».',
    ],
  ),
  'studio-harbour': words(
    [
      'Two people talk in red armchairs before a window with the harbour at night.',
      'The studio of Harbour Hour, above Old Quay.',
    ],
    [
      'شخصان يتحاوران على مقعدين أحمرين أمام نافذة تطل على المرفأ ليلاً.',
      'استوديو «ساعة المرفأ» فوق الرصيف القديم.',
    ],
    [
      'Dos personas conversan en butacas rojas ante una ventana con el puerto de noche.',
      'El estudio de «La hora del puerto», sobre el Muelle Viejo.',
    ],
  ),
  'fish-market': words(
    [
      'In an arched hall an auctioneer raises a hammer; buyers stand round crates of fish.',
      'The auction hall of Old Quay, shortly after half past four.',
    ],
    [
      'في قاعة مقوّسة يرفع الدلّال مطرقته، والمشترون حول صناديق السمك.',
      'قاعة المزاد في الرصيف القديم بعيد الرابعة والنصف.',
    ],
    [
      'En una nave de arcos, alguien alza el martillo; los compradores rodean las cajas de pescado.',
      'La sala de subastas del Muelle Viejo, poco después de las cuatro y media.',
    ],
  ),
  'fish-crates': words(
    [
      'Twelve crates of fish on ice, sorted by kind, seen from above.',
      'A night’s catch, sorted. About nine tonnes come in.',
    ],
    [
      'اثنا عشر صندوقاً من السمك على الثلج، مفروزة بحسب النوع، من أعلى.',
      'صيد ليلة بعد فرزه. يصل منه نحو تسعة أطنان.',
    ],
    [
      'Doce cajas de pescado en hielo, ordenadas por especie, vistas desde arriba.',
      'La captura de una noche, ya clasificada. Entran unas nueve toneladas.',
    ],
  ),
  rowing: words(
    [
      'Two racing eights pull side by side across green water, seen from above.',
      'The two leading boats half way down the course.',
    ],
    [
      'قاربا تجديف ثُمانيان يتسابقان جنباً إلى جنب في ماء أخضر، من أعلى.',
      'القاربان المتصدّران في منتصف المسار.',
    ],
    [
      'Dos ochos de remo avanzan en paralelo sobre agua verde, vistos desde arriba.',
      'Los dos botes de cabeza, a mitad del recorrido.',
    ],
  ),
  stadium: words(
    [
      'Players in red and in blue on a floodlit pitch; behind the crowded stand lies the sea.',
      'The Breakwater ground under lights.',
    ],
    ['لاعبون بالأحمر والأزرق في ملعب مضاء، وخلف المدرّج الممتلئ البحر.', 'ملعب كاسر الأمواج تحت الأضواء.'],
    [
      'Jugadores de rojo y de azul en un campo iluminado; tras la grada llena, el mar.',
      'El Rompeolas, con los focos encendidos.',
    ],
  ),
  pool: words(
    [
      'Four swimmers in a pool, each in a lane marked by red and white floats, seen from above.',
      'The Northbank pool.',
    ],
    ['أربعة سبّاحين في مسبح، لكل منهم مسار تحدّه عوّامات حمراء وبيضاء، من أعلى.', 'مسبح الضفة الشمالية.'],
    [
      'Cuatro nadadores en una piscina, cada uno en su calle de corcheras rojas y blancas, desde arriba.',
      'La piscina de la Ribera Norte.',
    ],
  ),
  'container-port': words(
    [
      'A ship stacked with coloured containers lies under two cranes; two workers stand on the quay.',
      'The container quay. The port handles 5.1 million tonnes a year.',
    ],
    [
      'سفينة محمّلة بحاويات ملوّنة تحت رافعتين، وعاملان على الرصيف.',
      'رصيف الحاويات. يتداول الميناء ٥٫١ مليون طن في السنة.',
    ],
    [
      'Un buque cargado de contenedores de colores bajo dos grúas; en el muelle, dos trabajadores.',
      'El muelle de contenedores. El puerto mueve 5,1 millones de toneladas al año.',
    ],
  ),
  'tram-map': words(
    [
      'A map without words: a red line with 18 stops runs from the upper left across a river to salt pans at the lower right.',
      'Line 4 from Mirador (upper left) by Old Quay and the Ondra Bridge to the Saltworks (lower right). Large rings: the six named stops.',
    ],
    [
      'خريطة بلا كلمات: خط أحمر فيه ١٨ محطة يمتد من أعلى اليسار عبر نهر إلى أحواض الملح في أسفل اليمين.',
      'الخط الرابع من ميرادور (أعلى اليسار) عبر الرصيف القديم وجسر أوندرا إلى الملّاحات (أسفل اليمين). الحلقات الكبيرة: المحطات الست المذكورة.',
    ],
    [
      'Un mapa sin palabras: una línea roja con 18 paradas va de arriba a la izquierda, cruza un río y llega a unas salinas.',
      'La línea 4 de Mirador (arriba a la izquierda) a las Salinas (abajo a la derecha), por el Muelle Viejo y el puente del Ondra. Anillos grandes: las seis paradas citadas.',
    ],
  ),
  'tram-chart': words(
    [
      'Three stacks of coins: a high red one, a middle blue one half as high, a low yellow one.',
      'From left: the city’s 236 million doros, the regional fund’s 120, the loan of 56.',
    ],
    [
      'ثلاثة أعمدة من النقود: أحمر عالٍ وأزرق بنصف ارتفاعه وأصفر قصير.',
      'من اليسار: ٢٣٦ مليون دورو من المدينة، و١٢٠ من الصندوق الإقليمي، و٥٦ قرضاً.',
    ],
    [
      'Tres pilas de monedas: una roja alta, una azul de la mitad y una amarilla baja.',
      'Desde la izquierda: los 236 millones de la ciudad, los 120 del fondo regional y los 56 del préstamo.',
    ],
  ),
  'water-chart': words(
    [
      'Two curves over twelve months: a dotted upper one ends at 63, a solid lower one at 41.',
      'Level of the Ister reservoir over twelve months, in per cent: dotted the usual course (63 now), solid this year (41).',
    ],
    [
      'منحنيان على مدى اثني عشر شهراً: علوي منقّط ينتهي عند ٦٣، وسفلي متصل ينتهي عند ٤١.',
      'منسوب سدّ إستر في اثني عشر شهراً بالمئة: المنقّط هو المعتاد (٦٣ الآن)، والمتصل هذا العام (٤١).',
    ],
    [
      'Dos curvas de doce meses: una superior de puntos acaba en 63; una inferior continua, en 41.',
      'Nivel del embalse del Ister en doce meses, en tanto por ciento: de puntos, lo habitual (63 ahora); continua, este año (41).',
    ],
  ),
  'budget-chart': words(
    [
      'Six bars drawn as houses, from a high red one to a low grey one.',
      'From left: schools and care 342, transport 261, water and streets 198, housing 147, culture, parks and sport 121, administration 111 million doros.',
    ],
    [
      'ستة أعمدة على هيئة بيوت، من أحمر عالٍ إلى رمادي قصير.',
      'من اليسار بملايين الدورو: المدارس والرعاية ٣٤٢، النقل ٢٦١، المياه والشوارع ١٩٨، السكن ١٤٧، الثقافة والحدائق والرياضة ١٢١، الإدارة ١١١.',
    ],
    [
      'Seis barras dibujadas como casas, de una roja alta a una gris baja.',
      'Desde la izquierda, en millones de doros: escuelas y cuidados 342, transporte 261, agua y calles 198, vivienda 147, cultura, parques y deporte 121, administración 111.',
    ],
  ),
} satisfies Record<string, PictureWords>

export const filmWords: PictureWords = words(
  [
    'A fishing boat comes alongside a quay before sunrise; two people wait under a lamp.',
    'A boat comes in with the night’s catch. Drawn film of twelve seconds, without sound.',
  ],
  [
    'قارب صيد يرسو بمحاذاة الرصيف قبل الشروق، وشخصان ينتظران تحت مصباح.',
    'قارب يعود بصيد الليل. فيلم مرسوم مدته اثنتا عشرة ثانية، بلا صوت.',
  ],
  [
    'Un pesquero se arrima al muelle antes del alba; dos personas esperan bajo un farol.',
    'Un barco llega con la captura de la noche. Película dibujada de doce segundos, sin sonido.',
  ],
)
