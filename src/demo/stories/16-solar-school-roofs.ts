// Set 16: a third of the municipal roofs carry solar panels.
import { type DemoStory, h2, img, p, promo, quote, table } from '../demo-story.ts'

export const story: DemoStory = {
  number: '16',
  key: 'solar-school-roofs',
  kind: 'article',
  section: 'economy',
  region: 'northbank',
  topics: ['energy', 'schools'],
  bylines: [{ author: 'karim-ostavi', role: 'writer' }],
  lead: { picture: 'solar-roofs' },
  life: { state: 'published', hoursAgo: 37 },
  original: 'en',
  texts: {
    en: {
      headline: 'A third of the roofs are done, and the hard ones are left',
      standfirst:
        'Twenty-one of 62 municipal roofs carry solar panels. The power is coming in as reckoned. The slates of Lantern Hill are another matter.',
      slugline: 'SOLAR-ROOFS',
      dateline: 'Northbank',
      body: [
        p(
          'The city’s programme of solar roofs has reached its first third. With the panels on the Ferry Lane school, which were switched on this week, 21 of 62 municipal roofs are finished. They have a capacity of 3.5 megawatts; when all are done it is to be 9.4. The whole programme costs 27 million doros, of which nine million have been spent.',
        ),
        p(
          'Nearly all of the finished roofs are on Northbank, and most of them are schools. That is no accident. “We began where roofs are flat, young and in one piece,” says Irena Varga, who runs the programme at the works department. “A school of thirty years ago is a gift. It looks like a table, and it asks to be laid.”',
        ),
        h2('Power at noon, children at noon'),
        p(
          'Schools have a second advantage: they use power when the sun gives it. At Ferry Lane lessons, lights and since this term a kitchen take up two thirds of what the roof produces on a day of term. The rest goes into the tram wires two streets away, for which Maravel Tramways pays the school’s account 0.07 doros a kilowatt hour.',
        ),
        p(
          'In the holidays it is the other way about, and there lay the one real miscalculation. In the first summer the wires could not take all of it, and on eleven afternoons panels had to be switched off. A battery the size of two garden sheds now stands behind the gym of the Bridge Street school. It cost 600,000 doros that were in no plan.',
        ),
        quote(
          'We had thought of everything but the summer holidays.',
          'Irena Varga, head of the solar programme',
        ),
        table(
          'The programme so far',
          ['', 'Done', 'Planned'],
          ['Roofs', '21', '62'],
          ['of which schools', '14', '29'],
          ['Capacity (megawatts)', '3.5', '9.4'],
          ['Cost (million doros)', '9.0', '27.0'],
          ['Power in a year (million kilowatt hours)', '4.9', '13.2'],
        ),
        h2('The sum'),
        p(
          'In its first full year the programme produced 4.9 million kilowatt hours, two per cent more than had been reckoned. That is about an eighth of what the city’s own buildings use. The works department puts the saving at 830,000 doros a year at present prices, so that the panels will have paid for themselves in eleven years. They are guaranteed for twenty-five.',
        ),
        p(
          'Whether the sum holds for the rest of the roofs is less sure. Twelve of the 41 that remain are on Lantern Hill and in Mirador, where slates are old, rafters crooked and the view is under protection. Three roofs have already been struck off the list and replaced by the sheds of the fish market. The Central Library, with the largest roof of all, is to be examined in spring; Jonas Vell, the librarian, has asked that nobody drill above the map room.',
        ),
        img('library-front', 'The Central Library. Its roof is the largest on the list, and the oldest.'),
        p(
          'At Ferry Lane the panels have been taken into the lessons. A screen in the hall shows what the roof is giving and what the house is using, and the fourth year keeps the book. On one day of the week, they have found, the school uses a fifth more than on the others. It took them three weeks to discover why. It is the day of the cake.',
        ),
        promo('school-kitchens'),
      ],
    },
    es: {
      headline: 'Un tercio de los tejados ya da luz; quedan los difíciles',
      standfirst:
        'Veintiuna de las 62 cubiertas municipales llevan placas solares y producen lo calculado. Las pizarras de la Colina del Farol son otro cantar.',
      slugline: 'TEJADOS-SOLARES',
      dateline: 'Ribera Norte',
      later: 2,
      body: [
        p(
          'El programa municipal de tejados solares ha cumplido su primer tercio. Con las placas del colegio del Callejón de la Barca, conectadas esta semana, son 21 las cubiertas terminadas de un total de 62. Suman 3,5 megavatios de potencia; cuando estén todas serán 9,4. El programa completo cuesta 27 millones de doros, de los que se han gastado nueve.',
        ),
        p(
          'Casi todas las cubiertas terminadas están en la Ribera Norte y la mayoría son de colegios. No es casualidad. «Empezamos por los tejados planos, jóvenes y de una pieza», explica Irena Varga, responsable del programa en el área de Obras. «Un colegio de hace treinta años es un regalo: parece una mesa y pide que la pongan».',
        ),
        h2('Luz a mediodía, niños a mediodía'),
        p(
          'Los colegios tienen otra ventaja: gastan cuando el sol da. En el Callejón de la Barca las clases, las luces y, desde este curso, la cocina consumen dos tercios de lo que produce la cubierta en un día lectivo. El resto va a la catenaria del tranvía, dos calles más allá, y Tranvías de Maravel abona por ello al colegio 0,07 doros por kilovatio hora.',
        ),
        p(
          'En vacaciones ocurre lo contrario, y ahí estuvo el único error de cálculo serio. El primer verano la catenaria no podía con todo, y once tardes hubo que desconectar placas. Hoy, detrás del gimnasio del colegio de la calle del Puente, hay una batería del tamaño de dos casetas de jardín. Costó 600.000 doros que no figuraban en ningún plan.',
        ),
        quote('Habíamos pensado en todo menos en las vacaciones.', 'Irena Varga, responsable del programa'),
        table(
          'El programa, hasta ahora',
          ['', 'Hecho', 'Previsto'],
          ['Cubiertas', '21', '62'],
          ['de ellas, colegios', '14', '29'],
          ['Potencia (megavatios)', '3,5', '9,4'],
          ['Coste (millones de doros)', '9,0', '27,0'],
          ['Producción anual (millones de kWh)', '4,9', '13,2'],
        ),
        h2('La cuenta'),
        p(
          'En su primer año completo el programa produjo 4,9 millones de kilovatios hora, un dos por ciento más de lo estimado y cerca de la octava parte de lo que gastan los edificios municipales. Obras calcula un ahorro de 830.000 doros al año a los precios de hoy, de modo que las placas se habrán pagado en once años. La garantía es de veinticinco.',
        ),
        p(
          'Que la cuenta valga para los demás tejados es menos seguro. Doce de los 41 pendientes están en la Colina del Farol y en Mirador, donde la pizarra es vieja, las vigas están torcidas y las vistas, protegidas. Tres se han caído ya de la lista y los sustituirán los tinglados de la lonja. La Biblioteca Central, que tiene la cubierta mayor de todas, se examinará en primavera; su director, Jonas Vell, ha pedido que nadie taladre encima de la sala de mapas.',
        ),
        img('library-front', 'La Biblioteca Central. Su cubierta es la mayor de la lista, y la más antigua.'),
        p(
          'En el Callejón de la Barca las placas han entrado en clase. Una pantalla del vestíbulo muestra lo que da el tejado y lo que gasta la casa, y los de cuarto llevan el libro. Han descubierto que hay un día a la semana en que el colegio consume una quinta parte más que los otros. Tardaron tres semanas en averiguar por qué. Es el día del bizcocho.',
        ),
        promo('school-kitchens'),
      ],
    },
    ar: {
      headline: 'ثلث السطوح البلدية يولّد الكهرباء والأصعب لم يأتِ بعد',
      standfirst:
        'رُكّبت الألواح الشمسية على ٢١ سطحاً من ٦٢، وجاء الإنتاج كما حُسب. أما سطوح تل الفانوس فلها حساب آخر.',
      slugline: 'ألواح-شمسية-سطوح',
      dateline: 'الضفة الشمالية',
      later: 4,
      body: [
        p(
          'أتمّ برنامج السطوح الشمسية في مارافيل ثلثه الأول. فبتشغيل ألواح مدرسة زقاق العبّارة هذا الأسبوع، بلغ عدد السطوح البلدية المنجزة ٢١ من أصل ٦٢، بقدرة ٣٫٥ ميغاواط، على أن تصل القدرة إلى ٩٫٤ ميغاواط حين يكتمل العمل. وتبلغ كلفة البرنامج كله ٢٧ مليون دورو، أُنفق منها تسعة ملايين.',
        ),
        p(
          'وتقع السطوح المنجزة كلها تقريباً في الضفة الشمالية، ومعظمها سطوح مدارس، وليس ذلك مصادفة. تقول إيرينا فارغا، المسؤولة عن البرنامج في دائرة الأشغال: «بدأنا بالسطوح المستوية الفتيّة التي لا تتخللها فواصل. مدرسة عمرها ثلاثون عاماً هدية؛ سطحها كالمائدة، ولا ينقصه إلا أن يُفرش».',
        ),
        h2('شمس الظهيرة وتلاميذ الظهيرة'),
        p(
          'وللمدارس ميزة ثانية: أنها تستهلك الكهرباء ساعةَ تجود بها الشمس. ففي مدرسة زقاق العبّارة تستنفد الدروس والمصابيح، ومعها المطبخ منذ بداية هذا الفصل، ثلثي ما ينتجه السطح في يوم دراسي. أما الثلث الباقي فيذهب إلى أسلاك الترام على بعد شارعين، وتدفع شركة ترام مارافيل لقاءه إلى حساب المدرسة سبعة أجزاء من مئة من الدورو عن كل كيلوواط ساعة.',
        ),
        p(
          'وفي العطلة ينقلب الأمر، وهنا وقع الخطأ الوحيد الجدي في الحسابات. ففي الصيف الأول لم تتسع الأسلاك لكل ما أُنتج، واضطر الفنيون إلى فصل ألواح في أحد عشر مساءً. وتقوم اليوم خلف صالة الرياضة في مدرسة شارع الجسر بطارية بحجم كوخين من أكواخ الحدائق، كلّفت ٦٠٠ ألف دورو لم تكن واردة في أي خطة.',
        ),
        quote('فكّرنا في كل شيء إلا العطلة الصيفية.', 'إيرينا فارغا، مسؤولة برنامج السطوح الشمسية'),
        table(
          'البرنامج حتى الآن',
          ['', 'المنجز', 'المقرر'],
          ['السطوح', '٢١', '٦٢'],
          ['منها مدارس', '١٤', '٢٩'],
          ['القدرة (ميغاواط)', '٣٫٥', '٩٫٤'],
          ['الكلفة (مليون دورو)', '٩٫٠', '٢٧٫٠'],
          ['الإنتاج السنوي (مليون كيلوواط ساعة)', '٤٫٩', '١٣٫٢'],
        ),
        h2('الحساب'),
        p(
          'أنتج البرنامج في أول سنة كاملة ٤٫٩ مليون كيلوواط ساعة، أي أكثر من المقدَّر باثنين في المئة، وهو ما يعادل نحو ثُمن استهلاك المباني البلدية. وتقدّر دائرة الأشغال التوفير بنحو ٨٣٠ ألف دورو في السنة بالأسعار الحالية، فتكون الألواح قد استردّت ثمنها في أحد عشر عاماً، وكفالتها خمسة وعشرون.',
        ),
        p(
          'أما أن يصحّ هذا الحساب على بقية السطوح فأمر غير مؤكد. فمن السطوح الـ٤١ الباقية اثنا عشر في تل الفانوس وميرادور، حيث القرميد قديم والعوارض مائلة والإطلالة محمية. وقد شُطبت ثلاثة سطوح من القائمة وحلّت محلها عنابر سوق السمك. وسيُفحص في الربيع سطح المكتبة المركزية، وهو أكبرها جميعاً، وقد طلب أمينها يوناس فيل ألا يُثقب شيء فوق قاعة الخرائط.',
        ),
        img('library-front', 'المكتبة المركزية: سطحها أكبر سطوح القائمة وأقدمها.'),
        p(
          'وفي مدرسة زقاق العبّارة دخلت الألواح في الدروس: شاشة في البهو تعرض ما يعطيه السطح وما يستهلكه المبنى، وتلاميذ الصف الرابع يمسكون الدفتر. وقد لاحظوا أن استهلاك المدرسة يزيد في يوم بعينه من كل أسبوع بمقدار الخُمس، واحتاجوا إلى ثلاثة أسابيع ليعرفوا السبب: إنه يوم الكعكة.',
        ),
        promo('school-kitchens'),
      ],
    },
  },
}
