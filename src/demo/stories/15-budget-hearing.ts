// Set 15: the evening hearing on the draft budget; the table of six lines.
import { type DemoStory, h2, img, infobox, p, quote, related, table, ul } from '../demo-story.ts'

export const story: DemoStory = {
  number: '15',
  key: 'budget-hearing',
  kind: 'article',
  section: 'politics',
  region: 'maravel',
  topics: ['city-council', 'ilda-varenne', 'housing'],
  bylines: [{ author: 'lena-marsh', role: 'writer' }],
  lead: { picture: 'council-hall' },
  life: { state: 'published', hoursAgo: 26 },
  original: 'en',
  texts: {
    en: {
      headline: 'A budget of 1,180 million, two minutes at a time',
      standfirst:
        'Sixty-four residents told the Council what they think of next year’s budget. Most of them spoke about the one large line that is to shrink: housing.',
      slugline: 'BUDGET-HEARING',
      dateline: 'Customs Square',
      body: [
        p(
          'The city of Maravel means to spend 1,180 million doros next year, 32 million or 2.8 per cent more than this year. Schools and care, transport, and above all water and streets are to get more. Housing, culture and the administration itself are to get less. That is what the draft says on which the City Council held its public hearing last night.',
        ),
        p(
          'Sixty-four people had put their names on the list, and each had two minutes. A sand-glass stood on the desk where everybody could see it. Thirty-one of the sixty-four spoke about housing, for which the draft sets aside 147 million doros, five million less than now.',
        ),
        table(
          'The draft in six lines (million doros)',
          ['', 'This year', 'Next year', 'Change'],
          ['Schools and care', '331', '342', '+11'],
          ['Transport', '249', '261', '+12'],
          ['Water and streets', '179', '198', '+19'],
          ['Housing', '152', '147', '−5'],
          ['Culture, parks and sport', '124', '121', '−3'],
          ['Administration', '113', '111', '−2'],
          ['**Together**', '**1,148**', '**1,180**', '**+32**'],
        ),
        h2('Five million and a waiting list'),
        p(
          'Bettina Sool, the head of finance, explained the cut before anyone had asked about it. Two large blocks on Northbank have been paid for and will be handed over in spring, she said; what ends is the building of them, not the help with rents. “Nobody who gets support today will get less of it.”',
        ),
        p(
          'That did not settle the matter. Marta Ilvane, who speaks for the tenants of Pier Street, had brought a roll of paper with 2,310 lines on it, one for each household that is waiting for a city flat. She let it unroll down the steps of the chamber. It reached the third row.',
        ),
        quote(
          'You tell me that two houses are finished. I am glad. Two finished houses are 184 flats, and my roll is longer than your table.',
          'Marta Ilvane, Pier Street tenants',
        ),
        p(
          'Others wanted the same money elsewhere. A swimming teacher asked for longer hours in the pools, a dentist for less traffic outside her window, a boy of eleven for a light at the skating ground, “because in winter it is dark at the time when we are allowed to go out”. He was the only one to finish before the sand did.',
        ),
        img('budget-chart'),
        h2('Where the new money goes'),
        p(
          'The largest increase is the one least spoken of. Of the 19 million more for water and streets, 14 million are the first year’s share of the pipes that [[drought-plan-stage-two|the drought plan]] wants renewed. In schools and care most of the growth goes on wages, and two million on kitchens.',
        ),
        p(
          'The transport line rests on a decision still to come. It contains 59 million for the first of four years of work on tram Line 4, on which the Council votes this evening. Should the line be refused, the mayor, Ilda Varenne, told the chamber, the money would not simply be free. “It would go back into the reserve, and then we should have this same conversation again, with the same sand-glass.”',
        ),
        infobox(
          'How it goes on',
          ul(
            '**Three weeks** for amendments by councillors, each of which must name where its money comes from',
            '**A second hearing** on the changed draft, in the Northbank market hall',
            '**The vote** by the 43 councillors in six weeks; the budget needs 22 votes',
            '**Written remarks** may be left at any tram office until the second hearing',
          ),
        ),
        p(
          'Varenne stayed to the end and took notes by hand. She promised one thing only: before the second hearing the housing office is to publish how many flats it can let in each of the next three years, and to whom. Ilvane rolled up her paper. She would bring it again, she said, and by then it would be longer.',
        ),
        related(['tram-line-4-vote', 'school-kitchens', 'harbour-hour-shade-and-stone']),
      ],
    },
    ar: {
      headline: 'موازنة مارافيل تبلغ ١١٨٠ مليون دورو والسكن أول من يُقتطع منه',
      standfirst:
        'أربعة وستون من السكان قالوا رأيهم في مشروع موازنة العام المقبل، لكلٍّ منهم دقيقتان، ونصفهم تقريباً تكلّم على البند الكبير الوحيد الذي يتقلّص.',
      slugline: 'موازنة-جلسة-استماع',
      dateline: 'ساحة الجمارك',
      later: 2,
      body: [
        p(
          'تعتزم مدينة مارافيل إنفاق ١١٨٠ مليون دورو في العام المقبل، بزيادة ٣٢ مليوناً أو ٢٫٨ في المئة على العام الجاري. وتذهب الزيادة إلى المدارس والرعاية والنقل، وقبل ذلك كله إلى المياه والشوارع، في حين تتراجع مخصصات السكن والثقافة والإدارة نفسها. هذا ما ورد في مشروع الموازنة الذي عقد المجلس البلدي جلسة استماع علنية بشأنه مساء أمس.',
        ),
        p(
          'سجّل أربعة وستون شخصاً أسماءهم للكلام، ونال كل منهم دقيقتين تحصيهما ساعة رملية وُضعت على المنصة على مرأى من الجميع. وتحدث واحد وثلاثون منهم عن السكن الذي يخصص له المشروع ١٤٧ مليون دورو، أي أقل من مخصصات هذا العام بخمسة ملايين.',
        ),
        table(
          'مشروع الموازنة في ستة بنود (مليون دورو)',
          ['', 'العام الجاري', 'العام المقبل', 'الفرق'],
          ['المدارس والرعاية', '٣٣١', '٣٤٢', '+١١'],
          ['النقل', '٢٤٩', '٢٦١', '+١٢'],
          ['المياه والشوارع', '١٧٩', '١٩٨', '+١٩'],
          ['السكن', '١٥٢', '١٤٧', '−٥'],
          ['الثقافة والحدائق والرياضة', '١٢٤', '١٢١', '−٣'],
          ['الإدارة', '١١٣', '١١١', '−٢'],
          ['**المجموع**', '**١١٤٨**', '**١١٨٠**', '**+٣٢**'],
        ),
        h2('خمسة ملايين وقائمة انتظار'),
        p(
          'لم تنتظر بتينا سول، رئيسة الشؤون المالية، أن تُسأل عن الاقتطاع، فأوضحت أن مبنيين كبيرين في الضفة الشمالية سُدّدت كلفتهما ويُسلَّمان في الربيع، وأن ما ينتهي هو البناء لا الإعانة على الإيجار. وقالت: «من يتلقى دعماً اليوم لن يتلقى أقلّ منه غداً».',
        ),
        p(
          'غير أن التوضيح لم يُقفل الباب. فقد جاءت مارتا إيلفاني، المتحدثة باسم مستأجري شارع الرصيف، بلفافة ورق طويلة فيها ٢٣١٠ أسطر، لكل أسرة تنتظر شقة من البلدية سطر، وتركتها تنبسط على درج القاعة حتى بلغت الصف الثالث.',
        ),
        quote(
          'تقولون إن مبنيين قد اكتملا، ويسرّني ذلك. لكن المبنيين ١٨٤ شقة، ولفافتي أطول من جدولكم.',
          'مارتا إيلفاني، عن مستأجري شارع الرصيف',
        ),
        p(
          'وأراد آخرون المال نفسه في مواضع أخرى: طلبت مدرّبة سباحة ساعات أطول في المسابح، وطبيبة أسنان سيارات أقل تحت نافذتها، وطفل في الحادية عشرة مصباحاً في ساحة التزلج، «لأن الظلام يحلّ شتاءً في الساعة التي يُسمح لنا فيها بالخروج». وكان الوحيد الذي أنهى كلامه قبل أن ينفد الرمل.',
        ),
        img('budget-chart'),
        h2('إلى أين تذهب الزيادة؟'),
        p(
          'أكبر الزيادات أقلّها ذكراً. فمن الملايين التسعة عشر المضافة إلى المياه والشوارع، تمثّل أربعة عشر مليوناً حصة السنة الأولى من الأنابيب التي تنصّ [[drought-plan-stage-two|خطة الجفاف]] على تجديدها. أما زيادة المدارس والرعاية فيذهب معظمها إلى الأجور، ومليونان منها إلى المطابخ.',
        ),
        p(
          'ويرتبط بند النقل بقرار لم يُتخذ بعد، إذ يتضمن ٥٩ مليون دورو لأولى سنوات العمل الأربع في الخط الرابع للترام، والمجلس يصوّت عليه مساء اليوم. وقالت رئيسة البلدية إيلدا فارين إن رفض الخط لا يعني أن المال يصبح متاحاً تلقائياً: «سيعود إلى الاحتياطي، ثم نعود نحن إلى هذا الحديث نفسه وإلى هذه الساعة الرملية نفسها».',
        ),
        infobox(
          'الخطوات التالية',
          ul(
            '**ثلاثة أسابيع** لتعديلات الأعضاء، وعلى كل تعديل أن يحدد مصدر ماله',
            '**جلسة استماع ثانية** على المشروع المعدَّل في سوق الضفة الشمالية المسقوفة',
            '**التصويت** بعد ستة أسابيع، ويلزم لإقرار الموازنة ٢٢ صوتاً من ٤٣',
            '**الملاحظات المكتوبة** تُودَع في مكاتب الترام حتى موعد الجلسة الثانية',
          ),
        ),
        p(
          'بقيت فارين حتى آخر متكلم تدوّن ملاحظاتها بيدها. ولم تعد إلا بأمر واحد: أن تنشر دائرة السكن قبل الجلسة الثانية عدد الشقق التي تستطيع تأجيرها في كل من الأعوام الثلاثة المقبلة، ولمن. وطوت إيلفاني لفافتها قائلة إنها ستعود بها، وإنها ستكون حينئذ أطول.',
        ),
        related(['tram-line-4-vote', 'school-kitchens', 'drought-plan-stage-two']),
      ],
    },
    es: {
      headline: 'Un presupuesto de 1.180 millones, de dos en dos minutos',
      standfirst:
        'Sesenta y cuatro vecinos opinaron ante el Consejo sobre las cuentas del año que viene. Casi la mitad habló de la única de las grandes partidas que baja: la vivienda.',
      slugline: 'PRESUPUESTO-AUDIENCIA',
      dateline: 'Plaza de la Aduana',
      later: 3,
      body: [
        p(
          'Maravel prevé gastar 1.180 millones de doros el año que viene, 32 millones más que este, un 2,8 por ciento. Suben las escuelas y los cuidados, el transporte y, sobre todo, el agua y las calles. Bajan la vivienda, la cultura y la propia administración. Así lo recoge el proyecto que el Consejo Municipal sometió anoche a audiencia pública.',
        ),
        p(
          'Se habían inscrito 64 personas y cada una disponía de dos minutos, medidos por un reloj de arena colocado sobre la mesa, a la vista de todos. Treinta y una dedicaron los suyos a la vivienda, que se queda en 147 millones de doros, cinco menos que ahora.',
        ),
        table(
          'El proyecto en seis partidas (millones de doros)',
          ['', 'Este año', 'Año próximo', 'Variación'],
          ['Escuelas y cuidados', '331', '342', '+11'],
          ['Transporte', '249', '261', '+12'],
          ['Agua y calles', '179', '198', '+19'],
          ['Vivienda', '152', '147', '−5'],
          ['Cultura, parques y deporte', '124', '121', '−3'],
          ['Administración', '113', '111', '−2'],
          ['**Total**', '**1.148**', '**1.180**', '**+32**'],
        ),
        h2('Cinco millones y una lista de espera'),
        p(
          'La jefa de finanzas, Bettina Sool, explicó el recorte antes de que nadie preguntara. Dos grandes bloques de la Ribera Norte están pagados y se entregarán en primavera, dijo; lo que termina es la obra, no la ayuda al alquiler. «Nadie que hoy reciba apoyo recibirá menos».',
        ),
        p(
          'No bastó. Marta Ilvane, portavoz de los inquilinos de la calle del Muelle, llevaba un rollo de papel con 2.310 renglones, uno por cada hogar que espera un piso municipal. Lo dejó caer por los escalones del salón y llegó hasta la tercera fila.',
        ),
        quote(
          'Me dicen que hay dos casas terminadas. Me alegro. Dos casas son 184 pisos, y mi rollo es más largo que su tabla.',
          'Marta Ilvane, inquilinos de la calle del Muelle',
        ),
        p(
          'Otros querían el mismo dinero para otra cosa. Una monitora de natación pidió más horas de piscina; una dentista, menos tráfico bajo su ventana; un niño de once años, una farola en la pista de patinaje, «porque en invierno es de noche a la hora en que nos dejan salir». Fue el único que acabó antes que la arena.',
        ),
        img('budget-chart'),
        h2('Adónde va lo nuevo'),
        p(
          'La subida mayor es la que menos se comentó. De los 19 millones más para agua y calles, 14 son la primera anualidad de las tuberías que quiere renovar [[drought-plan-stage-two|el plan de sequía]]. En escuelas y cuidados crecen sobre todo los salarios; dos millones irán a las [[school-kitchens|cocinas de los colegios]].',
        ),
        p(
          'La partida de transporte depende de una decisión pendiente: incluye 59 millones para el primero de los cuatro años de obras de la línea 4 del tranvía, que el Consejo vota esta tarde. Si la línea se rechazara, advirtió la alcaldesa, Ilda Varenne, el dinero no quedaría libre sin más. «Volvería a la reserva, y nosotros a esta misma conversación, con este mismo reloj».',
        ),
        infobox(
          'El calendario',
          ul(
            '**Tres semanas** para las enmiendas, cada una de las cuales debe decir de dónde sale su dinero',
            '**Segunda audiencia** sobre el texto enmendado, en el mercado de la Ribera Norte',
            '**Votación** de los 43 concejales dentro de seis semanas; hacen falta 22 votos',
            '**Observaciones por escrito** en cualquier oficina del tranvía hasta la segunda audiencia',
          ),
        ),
        p(
          'Varenne se quedó hasta el final tomando notas a mano. Prometió una sola cosa: antes de la segunda audiencia, la oficina de vivienda publicará cuántos pisos puede alquilar en cada uno de los tres próximos años, y a quién. Ilvane enrolló su papel. Volverá con él, dijo, y para entonces será más largo.',
        ),
        related(['tram-line-4-vote', 'school-kitchens', 'harbour-hour-shade-and-stone']),
      ],
    },
  },
}
