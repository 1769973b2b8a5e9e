// Set 04: more winter crossings for Tarsi; the original and the English text carry a correction of the fare.
import { type DemoStory, h2, img, p, promo, quote, ul } from '../demo-story.ts'

export const story: DemoStory = {
  number: '04',
  key: 'tarsi-ferry-crossings',
  kind: 'article',
  section: 'economy',
  region: 'islands',
  topics: ['tarsi', 'port-authority', 'public-transport'],
  bylines: [{ author: 'karim-ostavi', role: 'writer' }],
  lead: { picture: 'ferry' },
  life: { state: 'published', hoursAgo: 9 },
  original: 'es',
  texts: {
    es: {
      headline: 'Tarsi tendrá cuatro barcos más al día durante el invierno',
      standfirst:
        'La Autoridad Portuaria sube de 14 a 18 las travesías y recupera la última de la noche, que la isla reclamaba desde hace seis inviernos.',
      slugline: 'FERRY-TARSI-INVIERNO',
      dateline: 'Tarsi',
      history: {
        first: {
          standfirst:
            'La Autoridad Portuaria sube de 14 a 18 las travesías y recupera la última de la noche. El billete costará 3,60 doros.',
        },
        verb: 'correct',
        after: 3,
        note: 'Una primera versión decía que el billete subiría a 3,60 doros. El precio no cambia: son 3,20 doros. La cifra errónea procedía de un borrador de tarifas que no se aprobó.',
      },
      body: [
        p(
          'El transbordador que une Maravel con la isla de Tarsi hará 18 travesías diarias este invierno, cuatro más que hasta ahora. Así lo decidió ayer la Autoridad Portuaria, que mantendrá en servicio los dos barcos de la línea, el _Alba_ y el _Petrel_, en lugar de amarrar uno al terminar el verano.',
        ),
        p(
          'La novedad que más se celebraba anoche en el muelle de la isla es la última salida, a las 23.30 desde el Muelle Viejo. Tarsi la perdió hace seis inviernos. Desde entonces, quien iba al teatro, a un partido o a ver a un familiar ingresado tenía que marcharse antes de las nueve o quedarse a dormir en la ciudad.',
        ),
        quote(
          'Seis años mirando el reloj en el segundo acto. Ahora por fin sabré cómo acaban las obras.',
          'Edda Maurin, farmacéutica de Tarsi',
        ),
        h2('Horario nuevo, precio viejo'),
        p(
          'Las otras tres travesías se reparten entre la primera hora de la mañana, el mediodía y la salida del trabajo, cuando en los últimos inviernos se quedaban pasajeros en tierra. La Autoridad contó 41 días con el barco completo la temporada pasada. El viaje dura 40 minutos y el billete sigue costando 3,20 doros; los residentes, que pagan un abono, tampoco verán cambios.',
        ),
        ul(
          '**6.10** desde Tarsi, para llegar al primer turno de la lonja',
          '**13.20** desde el Muelle Viejo, al salir las escuelas',
          '**18.45** desde el Muelle Viejo',
          '**23.30** desde el Muelle Viejo, el barco hace noche en la isla',
        ),
        img(
          'harbour-dawn',
          'El Muelle Viejo a primera hora. De aquí saldrá, ya de noche, la travesía recuperada.',
        ),
        h2('La cuenta'),
        p(
          'Mantener el segundo barco cuesta 1,3 millones de doros de aquí a la primavera. Los pasajeros nuevos deberían traer unos 420.000 en billetes; el resto lo pone el fondo de servicios insulares, que este año no se había agotado. «No es un negocio, es una calle», resume Gil Sorano, que dirige la línea. «A nadie se le ocurre preguntar si una calle da beneficio a las once de la noche».',
        ),
        p(
          'En la isla viven 3.900 personas. El ayuntamiento pedáneo calcula que unas 640 cruzan cada día para trabajar o estudiar y que otras tantas lo harían si pudieran volver cuando quisieran. La escuela de música de Tarsi, que había suspendido las clases de los profesores de Maravel, ya ha anunciado que las recupera.',
        ),
        p(
          'Queda una duda, y es el viento. El _Petrel_, el más pequeño, no sale con más de 40 nudos. El invierno pasado hubo nueve días en que los dos barcos estuvieron amarrados. «Con 18 travesías perderemos más que con 14», admite Sorano. «Pero también habrá más para elegir al día siguiente».',
        ),
        promo('strait-regatta'),
        p('El horario rige desde el próximo cambio de semana y hasta que vuelva el de verano.'),
      ],
    },
    en: {
      headline: 'Tarsi gets four more ferries a day, and its last boat back',
      standfirst:
        'Eighteen winter crossings instead of fourteen: for the first time in six years islanders can stay in town for the second act.',
      slugline: 'FERRY-TARSI-WINTER',
      dateline: 'Tarsi',
      later: 1,
      history: {
        first: {
          standfirst:
            'Eighteen winter crossings instead of fourteen, among them a late boat. A ticket is to cost 3.60 doros.',
        },
        verb: 'correct',
        after: 3,
        note: 'An earlier version said that the fare would rise to 3.60 doros. It does not change and remains 3.20. The wrong figure came from a draft tariff that was not adopted.',
      },
      body: [
        p(
          'The ferry between Maravel and the island of Tarsi will make 18 crossings a day this winter, four more than before. The Port Authority decided yesterday to keep both ships of the line at work, the _Alba_ and the _Petrel_, instead of laying one up when summer ends.',
        ),
        p(
          'What people on the island’s quay talked of last night was the latest of the four: 11.30 p.m. from Old Quay. Tarsi lost that boat six winters ago. Since then anyone who went to the theatre, to a match or to a hospital bed had to leave before nine or sleep in town.',
        ),
        quote(
          'Six years of looking at my watch in the second act. Now I shall find out how the plays end.',
          'Edda Maurin, pharmacist on Tarsi',
        ),
        h2('New times, old fare'),
        p(
          'The other three fill the gaps in the early morning, at midday and after work, when passengers have been left standing on the quay. The Authority counted 41 days last winter on which a boat sailed full. The crossing takes 40 minutes, and a ticket still costs 3.20 doros. Season tickets for residents do not change either.',
        ),
        ul(
          '**6.10 a.m.** from Tarsi, in time for the fish market’s first shift',
          '**1.20 p.m.** from Old Quay, when schools are out',
          '**6.45 p.m.** from Old Quay',
          '**11.30 p.m.** from Old Quay; the ship stays at the island overnight',
        ),
        img('harbour-dawn', 'Old Quay early in the day. The late boat will leave from the same berth.'),
        h2('The bill'),
        p(
          'The second ship costs 1.3 million doros until spring. New passengers should bring in some 420,000 in fares; the fund for island services, which had money left this year, pays the rest. “It is not a business, it is a street,” said Gil Sorano, who runs the line. “Nobody asks a street whether it makes a profit at eleven at night.”',
        ),
        p(
          'Tarsi has 3,900 inhabitants. About 640 of them cross each day for work or school, the island council reckons, and as many again would if they could come home when they liked. The music school, which had given up lessons by teachers from the city, has already announced that they will return.',
        ),
        p(
          'One doubt remains, and that is the wind. The _Petrel_, the smaller ship, does not leave in more than 40 knots; on nine days last winter both stayed in port. “With 18 crossings we shall lose more than with 14,” Sorano admitted. “But there will be more of them to choose from the day after.”',
        ),
        promo('strait-regatta'),
        p('The timetable begins with the coming week and holds until the summer one returns.'),
      ],
    },
    ar: {
      headline: 'أربع رحلات إضافية كل يوم لعبّارة تارسي، والرحلة الليلية تعود',
      standfirst:
        'ثماني عشرة رحلة في اليوم شتاءً بدلاً من أربع عشرة، بينها رحلة آخر الليل التي طالب بها أهل الجزيرة ستة مواسم.',
      slugline: 'عبارة-تارسي-الشتاء',
      dateline: 'تارسي',
      later: 4,
      body: [
        p(
          'ترفع هيئة الميناء عدد رحلات العبّارة بين مارافيل وجزيرة تارسي هذا الشتاء إلى ١٨ رحلة في اليوم، أي بزيادة أربع رحلات. فقد قررت أمس إبقاء سفينتَي الخط «ألبا» و«بيتريل» في الخدمة معاً، بعدما اعتادت إيقاف إحداهما عند انتهاء الصيف.',
        ),
        p(
          'وأكثر ما تحدّث عنه أهل الجزيرة ليل أمس هو الرحلة الأخيرة، التي ستنطلق من الرصيف القديم في الحادية عشرة والنصف ليلاً. فقد خسرتها تارسي قبل ستة مواسم، وصار من يقصد المسرح أو الملعب أو يعود مريضاً في المستشفى مضطراً إلى المغادرة قبل التاسعة أو المبيت في المدينة.',
        ),
        quote(
          'ست سنوات وأنا أنظر إلى ساعتي في الفصل الثاني. سأعرف أخيراً كيف تنتهي المسرحيات.',
          'إدّا مورين، صيدلانية في تارسي',
        ),
        h2('مواعيد جديدة وسعر قديم'),
        p(
          'وتتوزع الرحلات الثلاث الأخرى على أول الصباح والظهيرة ونهاية الدوام، وهي الأوقات التي كان ركاب يتخلّفون فيها على الرصيف. وقد أحصت الهيئة في الموسم الماضي ٤١ يوماً أبحرت فيها العبّارة ممتلئة. وتستغرق الرحلة ٤٠ دقيقة، ويبقى ثمن التذكرة ٣٫٢٠ دورو، كما لا يتغير اشتراك المقيمين.',
        ),
        ul(
          '**٦:١٠ صباحاً** من تارسي، قبيل النوبة الأولى في سوق السمك',
          '**١:٢٠ ظهراً** من الرصيف القديم، مع خروج التلاميذ',
          '**٦:٤٥ مساءً** من الرصيف القديم',
          '**١١:٣٠ ليلاً** من الرصيف القديم، وتبيت السفينة في الجزيرة',
        ),
        img('harbour-dawn', 'الرصيف القديم في أول النهار. من هنا تنطلق الرحلة الليلية العائدة.'),
        h2('الحساب'),
        p(
          'تبلغ كلفة تشغيل السفينة الثانية حتى الربيع ١٫٣ مليون دورو، يُنتظر أن تغطي التذاكر الجديدة منها نحو ٤٢٠ ألفاً، ويتكفّل صندوق خدمات الجزر بالباقي. ويقول غيل سورانو مدير الخط: «ليست تجارة، إنها شارع. ولا أحد يسأل الشارع إن كان يربح في الحادية عشرة ليلاً».',
        ),
        p(
          'ويسكن الجزيرة ٣٩٠٠ شخص، يعبر منهم كل يوم نحو ٦٤٠ إلى العمل أو الدراسة بحسب تقدير مجلسها، ويرجَّح أن يعبر مثلهم لو استطاعوا العودة متى شاؤوا. وقد أعلنت مدرسة الموسيقى في تارسي أنها ستستأنف الدروس التي كان يعطيها أساتذة من المدينة.',
        ),
        p(
          'ويبقى سؤال الريح. فالسفينة الصغرى «بيتريل» لا تبحر إذا تجاوزت سرعتها ٤٠ عقدة، وقد بقيت السفينتان راسيتين تسعة أيام في الشتاء الماضي. ويقرّ سورانو: «بثماني عشرة رحلة سنخسر أكثر مما كنا نخسره بأربع عشرة، لكنّ الخيارات في اليوم التالي ستكون أكثر».',
        ),
        p('ويسري الجدول الجديد من مطلع الأسبوع المقبل إلى حين العودة إلى مواعيد الصيف.'),
      ],
    },
  },
}
