// Set 09: analysis of the drought plan's second stage.
import { type DemoStory, h2, img, infobox, ol, p, promo, pull, quote, related, table } from '../demo-story.ts'

export const story: DemoStory = {
  number: '09',
  key: 'drought-plan-stage-two',
  kind: 'analysis',
  section: 'environment',
  region: 'vale',
  topics: ['water-board', 'drought', 'amira-castell', 'ondra'],
  dossiers: ['drought-plan'],
  bylines: [{ author: 'yusuf-halden', role: 'writer' }],
  lead: { picture: 'reservoir' },
  family: 'drought',
  life: { state: 'published', hoursAgo: 56 },
  original: 'en',
  texts: {
    en: {
      headline: 'Stage two: what the drought plan asks of us, and what it cannot do',
      standfirst:
        'The Ister reservoir is 41 per cent full and the Water Board has called for “measured use”. Twenty-three litres a person a day sounds little. It is the easy part of the sum.',
      slugline: 'DROUGHT-STAGE2-ANALYSIS',
      kicker: 'Analysis',
      body: [
        p(
          'There are three stages in the drought plan of the Ondra Water Board, and since this week Maravel is in the second. The first is a request, the third a timetable of hours in which the taps run. The second is called “measured use”, and its name says what is new about it: from now on somebody looks at the meter.',
        ),
        p(
          'The reason lies forty kilometres up the valley. The Ister reservoir is 41 per cent full. At this season 63 would be usual. Between the two lies about a third of what the city drinks in a year, and whether it comes back depends on a winter of which nobody can say anything honest yet.',
        ),
        img('water-chart'),
        h2('Twenty-three litres'),
        p(
          'The plan asks the households of the city to go down from 163 litres a person a day to 140. That is twenty-three litres less: two minutes under the shower, or one and a half flushes of an old cistern. In Mirador, where a third of the houses have gardens, the use in summer is above 200; on Northbank it has been below 140 for years, without a plan.',
        ),
        p(
          'This is the first thing that the figure hides. An average can be reached by those who water lawns, or by those who already save and are asked to save again. The Board has chosen the meter over the sermon: from 180 litres a person a day the price of each further cubic metre doubles. Who stays below pays what they paid before. Three quarters of the households do.',
        ),
        quote(
          'I do not want anybody to wash less. I want the ones with a sprinkler to notice that they have one.',
          'Pell Ostrander, director of the Water Board',
        ),
        h2('Where the water goes'),
        p(
          'If all of Maravel reached 140 litres tomorrow, the city would save about four million cubic metres a year. That is a good deal. It is also less than what the city loses without anybody opening a tap. Seventeen per cent of the water that leaves the works never arrives: it seeps away on 1,240 kilometres of pipe, of which 310 are older than the oldest councillor.',
        ),
        table(
          'What a year of each measure saves (million cubic metres)',
          ['Measure', 'Saves', 'Costs (m doros)', 'Works from'],
          ['Households at 140 litres', '4.1', '3', 'now'],
          ['Leaks from 17 to 11 per cent', '2.4', '71', 'five years'],
          ['Drip lines in the Vale', '3.2', '18', 'two years'],
          ['Rain tanks on public roofs', '0.2', '4', 'one year'],
          ['**Together**', '**9.9**', '**96**', ''],
        ),
        p(
          'So most of the plan’s 96 million doros goes underground. Seventy-one million are for pipes, and the goal of 11 per cent in five years is ambitious without being heroic; a crew can renew nine hundred metres a month, and the Board means to have six crews. It is dull work. It closes streets, nobody cuts a ribbon for it, and it is the only measure on the list that goes on saving when everybody has stopped thinking about it. Where the water of a single street gets to is the subject of the first [[plumb-line-street-water|Plumb Line]].',
        ),
        pull(
          'It is the only measure on the list that goes on saving when everybody has stopped thinking about it.',
        ),
        h2('The other half of the valley'),
        p(
          'The reservoir serves two masters. In a usual year the city takes 54 of every hundred litres and the orchards of the Vale 46. Stage two cuts both by the same share, fifteen per cent. It sounds fair, and the growers say it is not. A household that uses less has a brown lawn. An apricot tree that gets less in the wrong three weeks bears nothing that year, and not much in the next.',
        ),
        p(
          '“Give us a third less, but let us choose when,” says Clara Nuwell, who has eleven hectares below the dam. The plan does not know such a choice; its cuts run by the calendar. Amira Castell, the hydrologist at the Sella Institute, thinks that a mistake. “The river does not know what day it is. If you let the growers bank their share for the weeks of fruit setting, you lose nothing and they lose half as much.” Her reckoning is before the Board. [[ister-apricots|What it would mean for the orchards]] is a story of its own.',
        ),
        infobox(
          'The three stages',
          ol(
            '**Care** (reservoir below 55 per cent): advice, no watering by day.',
            '**Measured use** (below 45): goal of 140 litres, doubled price from 180, fountains off, orchards 15 per cent less.',
            '**Hours** (below 25): water by district for some hours a day. It has never been called.',
          ),
        ),
        h2('What the plan cannot do'),
        p(
          'It cannot make it rain, and it says so, on page two, which is to its credit. It can buy time. With measured use and an average winter the reservoir would be at 58 per cent by spring; without it, at 51. With a winter like the last one the figures are 36 and 29. In other words: if the winter is good, stage two will seem to have been needless, and if it is bad, insufficient. It matters in between, and in between is where most winters are.',
        ),
        p(
          'There are two more things that it leaves out. One is the price of the pipes after the fifth year, when the leaks that were easy to find have been found. The other is the ground. Some four hundred wells in the Vale have no meter at all. What is saved at the dam may be pumped up beside it, and Castell’s gauges say that this has begun: the water table under the lower orchards has sunk by two metres since spring.',
        ),
        promo('ister-apricots'),
        p(
          'None of this is a reason not to turn off the tap. Twenty-three litres a person are worth having, and they are to be had today, for nothing, by anyone. It is only that the sum does not end there. The plan should be judged in five years by a figure that will be in no advertisement: what arrives, out of a hundred litres sent. It is 83 now. It ought to be 89.',
        ),
        related(['plumb-line-street-water', 'ister-apricots', 'eels-of-the-ondra']),
      ],
    },
    es: {
      headline: 'Fase dos: lo que el plan de sequía nos pide y lo que no puede hacer',
      standfirst:
        'El embalse del Ister está al 41 por ciento y la Junta de Aguas llama al «uso medido». Veintitrés litros por persona y día parecen poco. Son la parte fácil de la cuenta.',
      slugline: 'SEQUIA-FASE2-ANALISIS',
      kicker: 'Análisis',
      later: 3,
      body: [
        p(
          'El plan de sequía de la Junta de Aguas del Ondra tiene tres fases, y desde esta semana Maravel está en la segunda. La primera es un ruego; la tercera, un horario de grifos. La segunda se llama «uso medido», y el nombre dice lo que trae de nuevo: a partir de ahora alguien mira el contador.',
        ),
        p(
          'La razón está cuarenta kilómetros valle arriba. El embalse del Ister se encuentra al 41 por ciento; en esta época lo habitual sería un 63. La diferencia viene a ser un tercio de lo que la ciudad bebe en un año, y que vuelva o no depende de un invierno del que nadie puede decir todavía nada honrado.',
        ),
        img('water-chart'),
        h2('Veintitrés litros'),
        p(
          'El plan pide a los hogares que bajen de 163 litros por persona y día a 140. Son veintitrés litros menos: dos minutos de ducha, o cisterna y media de las antiguas. En Mirador, donde un tercio de las casas tiene jardín, el consumo de verano pasa de 200; en la Ribera Norte lleva años por debajo de 140 sin necesidad de ningún plan.',
        ),
        p(
          'Es lo primero que la cifra esconde. A una media se puede llegar por los que riegan césped o por los que ya ahorran y a quienes se pide que ahorren otra vez. La Junta ha preferido el contador al sermón: desde los 180 litros por persona y día, cada metro cúbico adicional cuesta el doble. Quien no llega paga lo de siempre, y no llegan tres de cada cuatro hogares.',
        ),
        quote(
          'No quiero que nadie se lave menos. Quiero que el que tiene aspersor se entere de que lo tiene.',
          'Pell Ostrander, director de la Junta de Aguas',
        ),
        h2('Adónde va el agua'),
        p(
          'Si todo Maravel bajara mañana a 140 litros, la ciudad ahorraría unos cuatro millones de metros cúbicos al año. No es poco, pero tampoco llega a lo que se pierde sin que nadie abra un grifo. El diecisiete por ciento del agua que sale de la planta no llega a ninguna parte: se filtra a lo largo de 1.240 kilómetros de tubería, de los que 310 son más viejos que el concejal más viejo.',
        ),
        table(
          'Lo que ahorra cada medida en un año (millones de metros cúbicos)',
          ['Medida', 'Ahorra', 'Cuesta (mill. de doros)', 'Surte efecto'],
          ['Hogares a 140 litros', '4,1', '3', 'ya'],
          ['Fugas del 17 al 11 por ciento', '2,4', '71', 'en cinco años'],
          ['Riego por goteo en el valle', '3,2', '18', 'en dos años'],
          ['Aljibes en tejados públicos', '0,2', '4', 'en un año'],
          ['**En total**', '**9,9**', '**96**', ''],
        ),
        p(
          'Por eso la mayor parte de los 96 millones del plan va bajo tierra. Setenta y uno son para tuberías, y la meta del 11 por ciento en cinco años es ambiciosa sin ser heroica: una cuadrilla renueva novecientos metros al mes, y la Junta quiere tener seis. Es un trabajo aburrido. Corta calles, nadie inaugura una junta estanca, y es la única medida de la lista que sigue ahorrando cuando todos han dejado de pensar en ella. Adónde va el agua de una sola calle lo cuenta el primer [[plumb-line-street-water|«A plomo»]].',
        ),
        pull('Es la única medida de la lista que sigue ahorrando cuando todos han dejado de pensar en ella.'),
        h2('La otra mitad del valle'),
        p(
          'El embalse sirve a dos amos. En un año normal, de cada cien litros la ciudad toma 54 y las huertas del Ister, 46. La fase dos recorta lo mismo a ambos: un quince por ciento. Suena justo, y los agricultores dicen que no lo es. Un hogar que gasta menos tiene el césped amarillo. Un albaricoquero que recibe menos en las tres semanas malas no da nada ese año, y poco al siguiente.',
        ),
        p(
          '«Que nos quiten un tercio, pero que nos dejen elegir cuándo», dice Clara Nuwell, que cultiva once hectáreas al pie de la presa. El plan no conoce esa elección: sus recortes van por calendario. A la hidróloga Amira Castell, del Instituto Sella, le parece un error. «El río no sabe qué día es. Si se deja a los agricultores guardar su parte para las semanas del cuajado, no se pierde nada y ellos pierden la mitad». Sus cálculos están sobre la mesa de la Junta. [[ister-apricots|Lo que supondrían para los frutales]] es otra historia.',
        ),
        infobox(
          'Las tres fases',
          ol(
            '**Cuidado** (embalse por debajo del 55 por ciento): consejos, sin riego de día.',
            '**Uso medido** (por debajo del 45): meta de 140 litros, precio doble desde 180, fuentes apagadas, un 15 por ciento menos para las huertas.',
            '**Horas** (por debajo del 25): agua por distritos algunas horas al día. No se ha decretado nunca.',
          ),
        ),
        h2('Lo que el plan no puede hacer'),
        p(
          'No puede hacer que llueva, y lo dice en la página dos, lo que le honra. Puede ganar tiempo. Con uso medido y un invierno corriente el embalse estaría en primavera al 58 por ciento; sin él, al 51. Con un invierno como el último, las cifras son 36 y 29. Dicho de otro modo: si el invierno es bueno, la fase dos parecerá innecesaria, y si es malo, insuficiente. Importa en el medio, que es donde caen casi todos los inviernos.',
        ),
        p(
          'Hay otras dos cosas que deja fuera. Una es el precio de las tuberías después del quinto año, cuando ya se hayan encontrado las fugas fáciles de encontrar. La otra es el suelo. Unos cuatrocientos pozos del valle no tienen contador. Lo que se ahorra en la presa puede bombearse al lado, y los aparatos de Castell dicen que ha empezado: el nivel freático bajo las huertas de abajo ha descendido dos metros desde la primavera.',
        ),
        promo('ister-apricots'),
        p(
          'Nada de esto es motivo para no cerrar el grifo. Veintitrés litros por persona valen la pena, y los tiene hoy mismo, gratis, cualquiera. Solo que la cuenta no acaba ahí. Al plan habrá que juzgarlo dentro de cinco años por un número que no saldrá en ningún anuncio: cuántos litros llegan de cada cien que se envían. Hoy son 83. Deberían ser 89.',
        ),
        related(['plumb-line-street-water', 'ister-apricots', 'eels-of-the-ondra']),
      ],
    },
    ar: {
      headline: 'المرحلة الثانية: ما تطلبه منّا خطة الجفاف، وما لا تقدر عليه',
      standfirst:
        'سدّ إستر ممتلئ بنسبة ٤١ في المئة، وهيئة المياه تدعو إلى «استعمال محسوب». ثلاثة وعشرون ليتراً للفرد في اليوم تبدو قليلة، وهي الجزء السهل من المعادلة.',
      slugline: 'جفاف-المرحلة٢-تحليل',
      kicker: 'تحليل',
      later: 4,
      body: [
        p(
          'في خطة الجفاف التي وضعتها هيئة مياه أوندرا ثلاث مراحل، وقد دخلت مارافيل هذا الأسبوع ثانيتها. الأولى رجاء، والثالثة جدول بالساعات التي تجري فيها الصنابير. أما الثانية فاسمها «الاستعمال المحسوب»، وفي الاسم ما يدل على الجديد فيها: من الآن فصاعداً هناك من ينظر إلى العدّاد.',
        ),
        p(
          'والسبب على بعد أربعين كيلومتراً في أعلى الوادي. فسدّ إستر ممتلئ بنسبة ٤١ في المئة، والمعتاد في مثل هذا الموسم ٦٣. والفرق بين الرقمين نحو ثلث ما تشربه المدينة في سنة، وعودته رهن بشتاء لا يستطيع أحد أن يقول عنه اليوم شيئاً أميناً.',
        ),
        img('water-chart'),
        h2('ثلاثة وعشرون ليتراً'),
        p(
          'تطلب الخطة من بيوت المدينة أن تنزل من ١٦٣ ليتراً للفرد في اليوم إلى ١٤٠. هذا نقص قدره ثلاثة وعشرون ليتراً: دقيقتان من الاستحمام، أو صندوق طرد قديم ونصف. وفي ميرادور، حيث لثلث البيوت حدائق، يتجاوز الاستهلاك صيفاً ٢٠٠ ليتر، أما في الضفة الشمالية فهو دون ١٤٠ منذ سنوات ومن غير خطة.',
        ),
        p(
          'وهذا أول ما يخفيه الرقم. فالمعدل قد يتحقق على يد من يسقون المروج، وقد يتحقق على حساب من يوفّرون أصلاً ويُطلب منهم أن يوفّروا مرة أخرى. وقد آثرت الهيئة العدّاد على الموعظة: فمن ١٨٠ ليتراً للفرد في اليوم فصاعداً يتضاعف سعر كل متر مكعب إضافي، ومن بقي دونها يدفع ما كان يدفعه، وهذه حال ثلاثة أرباع البيوت.',
        ),
        quote(
          'لا أريد أن يقلّل أحد من الاغتسال. أريد أن ينتبه صاحب المرشّة إلى أن عنده مرشّة.',
          'بيل أوستراندر، مدير هيئة المياه',
        ),
        h2('أين يذهب الماء؟'),
        p(
          'لو بلغت مارافيل كلها ١٤٠ ليتراً غداً لوفّرت المدينة نحو أربعة ملايين متر مكعب في السنة. هذا كثير، لكنه أقل مما يضيع من غير أن يفتح أحد صنبوراً: فسبعة عشر في المئة من الماء الخارج من المحطة لا يصل إلى أحد، بل يتسرب على امتداد ١٢٤٠ كيلومتراً من الأنابيب، منها ٣١٠ كيلومترات أكبر سناً من أكبر أعضاء المجلس.',
        ),
        table(
          'ما يوفّره كل إجراء في السنة (مليون متر مكعب)',
          ['الإجراء', 'يوفّر', 'الكلفة (مليون دورو)', 'يثمر'],
          ['البيوت عند ١٤٠ ليتراً', '٤٫١', '٣', 'الآن'],
          ['التسرّب من ١٧ إلى ١١ في المئة', '٢٫٤', '٧١', 'بعد خمس سنوات'],
          ['الري بالتنقيط في الوادي', '٣٫٢', '١٨', 'بعد سنتين'],
          ['خزانات المطر على السطوح العامة', '٠٫٢', '٤', 'بعد سنة'],
          ['**المجموع**', '**٩٫٩**', '**٩٦**', ''],
        ),
        p(
          'لذلك يذهب معظم الملايين الستة والتسعين إلى باطن الأرض. واحد وسبعون مليوناً منها للأنابيب، والهدف، أي ١١ في المئة خلال خمس سنوات، طموح من غير بطولة: فالفرقة الواحدة تجدد تسعمئة متر في الشهر، وتنوي الهيئة تشغيل ست فرق. إنه عمل ممل، يغلق الشوارع ولا يقصّ له أحد شريطاً، وهو الإجراء الوحيد في القائمة الذي يواصل التوفير حين يكفّ الجميع عن التفكير فيه. وتتتبّع أولى حلقات [[plumb-line-street-water|«خيط الشاقول»]] ماء شارع واحد.',
        ),
        pull('هو الإجراء الوحيد في القائمة الذي يواصل التوفير حين يكفّ الجميع عن التفكير فيه.'),
        h2('نصف الوادي الآخر'),
        p(
          'للسدّ سيّدان. ففي السنة المعتادة تأخذ المدينة ٥٤ من كل مئة ليتر، وتأخذ بساتين الوادي ٤٦. وتقتطع المرحلة الثانية من الطرفين النسبة نفسها: خمسة عشر في المئة. يبدو ذلك عادلاً، والمزارعون يقولون إنه ليس كذلك. فالبيت الذي يقلّل يصفرّ عشبه، أما شجرة المشمش التي يقلّ ماؤها في الأسابيع الثلاثة الحرجة فلا تحمل شيئاً في عامها، ولا تحمل إلا قليلاً في العام الذي يليه.',
        ),
        p(
          'تقول كلارا نويل، التي تزرع أحد عشر هكتاراً أسفل السدّ: «لينقصوا حصتنا الثلث، لكن ليتركوا لنا أن نختار متى». والخطة لا تعرف هذا الاختيار، فاقتطاعاتها تسير مع التقويم. وترى عالمة المياه في معهد سيلا أميرة كاستل في ذلك خطأً: «النهر لا يعرف في أي يوم نحن. إن تركتم للمزارعين أن يدّخروا حصتهم لأسابيع العقد لم تخسروا شيئاً، وخسروا هم النصف». وحساباتها اليوم بين يدي الهيئة.',
        ),
        infobox(
          'المراحل الثلاث',
          ol(
            '**العناية** (السدّ دون ٥٥ في المئة): إرشادات، ولا سقي في النهار.',
            '**الاستعمال المحسوب** (دون ٤٥): هدف ١٤٠ ليتراً، وسعر مضاعف من ١٨٠، وإطفاء النوافير، وخفض حصة البساتين ١٥ في المئة.',
            '**الساعات** (دون ٢٥): ماء لكل حيّ بضع ساعات في اليوم. لم تُعلن قط.',
          ),
        ),
        h2('ما لا تقدر عليه الخطة'),
        p(
          'لا تستطيع أن تُنزل المطر، وهي تقول ذلك في صفحتها الثانية، وهذا يُحسب لها. لكنها تشتري الوقت. فمع الاستعمال المحسوب وشتاء متوسط يبلغ السدّ في الربيع ٥٨ في المئة، ومن دونه ٥١. ومع شتاء كالشتاء الماضي يصير الرقمان ٣٦ و٢٩. أي إن المرحلة الثانية ستبدو بلا لزوم إن جاد الشتاء، وغير كافية إن شحّ؛ وأهميتها فيما بين الحالين، وهناك يقع معظم الشتاءات.',
        ),
        p(
          'وثمة أمران آخران تسكت عنهما: ثمن الأنابيب بعد السنة الخامسة، حين تكون مواضع التسرّب السهلة قد عُرفت كلها؛ ثم جوف الأرض. ففي الوادي نحو أربعمئة بئر بلا عدّاد، وما يُوفَّر عند السدّ قد يُضخّ بجواره. وتقول أجهزة كاستل إن ذلك قد بدأ: فقد انخفض منسوب المياه الجوفية تحت البساتين السفلى مترين منذ الربيع.',
        ),
        p(
          'ليس في هذا كله عذر لترك الصنبور مفتوحاً. فثلاثة وعشرون ليتراً للفرد تستحق العناء، وهي في متناول الجميع اليوم وبلا ثمن. غير أن الحساب لا ينتهي هنا. وسيُحكم على الخطة بعد خمس سنوات برقم لن يظهر في أي إعلان: كم ليتراً يصل من كل مئة تُرسَل؟ الجواب اليوم ٨٣، وينبغي أن يصير ٨٩.',
        ),
        related(['plumb-line-street-water', 'eels-of-the-ondra']),
      ],
    },
  },
}
