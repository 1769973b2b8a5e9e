// Set 17: portrait of the last keeper of Cape Orel light.
import { type DemoStory, h2, h3, hr, img, infobox, p, promo, pull, quote, ul } from '../demo-story.ts'

export const story: DemoStory = {
  number: '17',
  key: 'keeper-of-cape-orel',
  kind: 'feature',
  section: 'society',
  region: 'islands',
  topics: ['cape-orel'],
  bylines: [
    { author: 'salma-wirth', role: 'writer' },
    { author: 'pau-ribelle', role: 'photographer' },
  ],
  lead: { picture: 'lighthouse' },
  life: { state: 'published', hoursAgo: 60 },
  original: 'en',
  texts: {
    en: {
      headline: 'The man who switched himself off',
      standfirst:
        'For 31 years Dov Ankersen kept the light on Cape Orel. Then he taught a grey box to do it, and stayed to see whether it would.',
      slugline: 'CAPE-OREL-FEATURE',
      kicker: 'Portrait',
      dateline: 'Cape Orel',
      body: [
        p(
          'There are 142 steps, and Dov Ankersen climbs them without a hand on the rail. At the hundredth he stops, not because he is out of breath, he says, but because the window there looks south-west, and in that window one sees what the weather intends. He is sixty-eight. He stopped at the hundredth step for the first time at thirty-four.',
        ),
        p(
          'Today it intends nothing. The strait lies under the cape like a sheet of tin. The _Alba_ crosses it on her way to Tarsi, drawing behind her a line that takes a quarter of an hour to fade. Ankersen watches until it has. “You can tell from how long it stays,” he says, and does not say what.',
        ),
        p(
          'The light of Cape Orel stands at the point where the strait is narrowest and the current fastest. It was lit for the first time a hundred and sixty years ago, and for all of that time but the last three years somebody lived below it whose work it was to see that it burned. Ankersen was the eleventh of these keepers. There will be no twelfth.',
        ),
        h2('Eight rings of glass'),
        p(
          'Above the last step there is a hatch, and above the hatch a room that consists of light. The lens is taller than a person: eight rings of glass round a round window, polished by hand in a workshop of which not even the name has come down. It weighs a tonne and a half and floats in a trough of mercury, so that one finger can turn it. Ankersen uses the little one.',
        ),
        img('lighthouse-lens'),
        p(
          'In the middle, where at first there was a flame fed by rape oil, then one of paraffin, then a bulb as big as a head of cabbage, there now sits a lamp the size of a thimble. It draws 150 watts and is seen at 21 sea miles. “The glass does the work,” Ankersen says. “It always did. We only carried things up to it.”',
        ),
        p(
          'What he carried he can still count. In the first years there were two keepers, four weeks out, two weeks home. They cleaned the lens each morning with spirits and a cloth that had to be of linen. Every four hours in the night one of them went up to wind the clock that turned the lens, sixty turns of the crank, and in fog every two hours to see to the horn as well. In the book that each watch had to sign there are few remarkable things. “Wind NW 7. Lamp good.” “Wind calm. Lamp good.” “Ship’s cat swam ashore. Lamp good.”',
        ),
        h3('The cat'),
        p(
          'She stayed for fourteen years, and the lamp was good throughout. Her grave is behind the oil store, with a stone that the crew of the supply boat brought without being asked.',
        ),
        h2('Three minutes'),
        p(
          'In thirty-one years the light failed once. It was in his ninth winter; lightning had come in by the telephone wire and gone out by everything else. Ankersen was alone. He had a torch, a box of spare bulbs, and about the time that a ship with the tide behind her needs from the last point at which she can see nothing to the first at which she can do nothing. The book says three minutes.',
        ),
        p(
          'Was there a ship? “I have never asked,” he says. “There was nothing to be heard. I should have heard it.” He turns the lens by a hand’s breadth and lets it swing back. “People like to think that one saves somebody, out here. Perhaps. You never meet them. They go by, and in the morning they are somewhere else and have breakfast. That is the whole of it: that they have breakfast.”',
        ),
        pull('That is the whole of it: that they have breakfast.', 'Dov Ankersen'),
        p(
          'His wife, Runa, was a teacher on Tarsi and came out at weekends, when there was a boat. Their daughter learned to read from the chart in the kitchen; her first word on paper was _shoal_. At eleven she moved to the island, to her mother, for the sake of the school. Ankersen could see their window from the gallery. Each evening at eight she switched the lamp on her desk off and on, twice. Each evening he held, for one turn, a tea tray in front of the lens on the landward side, where it disturbed no one. The Port Authority never learned of it. “Well,” he says. “Now it has.”',
        ),
        infobox(
          'The light of Cape Orel',
          ul(
            '**Height:** 38 metres, the lamp 61 metres above the sea',
            '**Character:** white, two flashes every ten seconds',
            '**Range:** 21 sea miles',
            '**Keepers:** eleven in 157 years; unmanned for three',
            '**Visits:** in summer by the Tarsi boat, twenty people at a time',
          ),
        ),
        h2('The grey box'),
        p(
          'That the light would be made automatic had been known for ten years, and put off for eight. Then the keepers’ boat came up for repair, and somebody in town reckoned what a night on Cape Orel cost. Noor Hadeli, the harbour master, came out to tell him in person. She had brought a cake, and that, he says, was when he knew.',
        ),
        p(
          'She asked him to stay another year, to help. So Ankersen taught the box what he knew. It was a strange pupil. It wanted to be told at how much light the day is over. He had never known that in figures; he had gone up when it was time. For six weeks he stood on the gallery at dusk with a meter in his hand and said “now”, and an engineer wrote down what it showed. They took the mean. “It lights up a little early, in autumn,” he says. “But that is me. I was always early, in autumn.”',
        ),
        quote(
          'We did not replace Dov. We wrote down as much of him as fitted in.',
          'Noor Hadeli, harbour master of Maravel',
        ),
        p(
          'On the last evening he signed the book, closed it, and went up out of habit. At the moment at which he would have put his hand to the switch there was a click, and the lamp came on without him. He stood there, he says, like somebody who has held a door open for a person who then walks in by another.',
        ),
        p(
          'He might have moved to the island. Runa has a garden there. Instead he rented the keeper’s house from the Authority for forty doros a month, and on the condition that he touch nothing. He paints. He mends the wall, which the sea unmends. In summer he shows visitors round, in groups of twenty, and tells them about the cat. In the great storm of last winter he sat up, with nothing to do, in the kitchen with his boots on. The box reported to town every ten minutes that the lamp was good.',
        ),
        promo('autumn-storm-live'),
        p(
          'Has it ever been wrong? He thinks about this for longer than about anything else. Once, he says then, in the second year. A swarm of moths had settled on the sensor, and the box took it for dusk at four in the afternoon. For twenty minutes it sent its two flashes into the sunshine, every ten seconds, as it had been taught. He did not report it. “It was so very sure,” he says. “I know that, from the inside.”',
        ),
        hr(),
        p(
          'Toward evening he takes us down to the landing. From the steps one sees over to Tarsi, where the first windows are coming on. Ankersen looks at his watch, which is needless, because behind and above us there is a click that one cannot possibly hear, and the first beam goes out over our heads.',
        ),
        p(
          'Two flashes. Ten seconds. In one of the windows over there a lamp goes off and on, twice. His daughter is forty now, and has a desk of her own in the same room. He has no tray with him. He takes off his cap and puts it on again.',
        ),
      ],
    },
    ar: {
      headline: 'آخر حرّاس رأس أوريل: الرجل الذي أطفأ نفسه',
      standfirst:
        'سهر دوف أنكرسن على المنارة واحداً وثلاثين عاماً، ثم علّم صندوقاً رمادياً أن يسهر عليها مكانه، وبقي ليرى هل يُحسن ذلك.',
      slugline: 'منارة-رأس-أوريل-تحقيق',
      kicker: 'سيرة',
      dateline: 'رأس أوريل',
      later: 5,
      body: [
        p(
          'عدد الدرجات مئة واثنتان وأربعون، ودوف أنكرسن يصعدها ولا يضع يده على الدرابزين. عند المئة يتوقف، لا لأن نَفَسه انقطع، كما يقول، بل لأن النافذة هناك تطل على الجنوب الغربي، ومنها يُرى ما ينويه الطقس. عمره ثمانية وستون عاماً، وقد توقف عند الدرجة المئة أول مرة وهو في الرابعة والثلاثين.',
        ),
        p(
          'اليوم لا ينوي الطقس شيئاً. المضيق تحت الرأس صفيحة من قصدير، والعبّارة «ألبا» تشقّه في طريقها إلى تارسي وتجرّ وراءها خطاً لا يمّحي قبل ربع ساعة. يتابعه أنكرسن بعينيه حتى يمّحي. «يُعرف الأمر من طول بقائه»، يقول، ولا يزيد.',
        ),
        p(
          'تقوم منارة رأس أوريل حيث يضيق المضيق ويشتدّ التيار. أُضيئت أول مرة قبل مئة وستين عاماً، وظلّ تحتها في ذلك الزمن كله، إلا أعوامه الثلاثة الأخيرة، إنسان عمله أن يضمن ألا تنطفئ. وأنكرسن حادي عشر هؤلاء الحرّاس، ولن يكون بعده ثاني عشر.',
        ),
        h2('ثماني حلقات من زجاج'),
        p(
          'فوق الدرجة الأخيرة كوّة، وفوق الكوّة غرفة من ضوء. العدسة أطول من قامة إنسان: ثماني حلقات من الزجاج حول نافذة مستديرة، صُقلت باليد في مشغل لم يبقَ منه حتى اسمه. تزن طناً ونصف طن، وتطفو في حوض من الزئبق حتى إن إصبعاً واحدة تديرها. وأنكرسن يستعمل لذلك الخنصر.',
        ),
        img('lighthouse-lens'),
        p(
          'وفي الوسط، حيث كانت أولاً شعلة يغذّيها زيت السلجم، ثم شعلة من الكيروسين، ثم مصباح بحجم رأس الملفوف، يجلس اليوم مصباح لا يزيد على كشتبان الخيّاط. يستهلك ١٥٠ واط ويُرى من مسافة ٢١ ميلاً بحرياً. «الزجاج هو الذي يعمل»، يقول أنكرسن، «وكان هو الذي يعمل دائماً. أما نحن فكنا نحمل إليه الأشياء لا غير».',
        ),
        p(
          'وما زال يعرف عدد ما حمل. في السنوات الأولى كان الحارسان اثنين: أربعة أسابيع في المنارة وأسبوعان في البيت. كانا ينظفان العدسة كل صباح بالكحول وبخرقة لا تكون إلا من الكتّان، وكل أربع ساعات من الليل يصعد أحدهما ليملأ الساعة التي تدير العدسة، ستين لفّة باليد، فإذا نزل الضباب صعد كل ساعتين ليتفقد البوق أيضاً. أما السجلّ الذي يوقّعه كل مناوب فقلّما جاء فيه ما يلفت: «الريح شمالية غربية ٧. المصباح سليم». «سكون. المصباح سليم». «قطة سفينة بلغت الشاطئ سباحةً. المصباح سليم».',
        ),
        h3('القطة'),
        p(
          'أقامت أربعة عشر عاماً، وكان المصباح سليماً طوالها. قبرها خلف مخزن الزيت، وعليه حجر جاء به بحّارة قارب المؤونة من تلقاء أنفسهم.',
        ),
        h2('ثلاث دقائق'),
        p(
          'في واحد وثلاثين عاماً انطفأت المنارة مرة واحدة. كان ذلك في شتائه التاسع: دخلت صاعقة من سلك الهاتف وخرجت من كل ما عداه. كان أنكرسن وحده، ومعه مصباح جيب وعلبة مصابيح احتياطية، وأمامه من الوقت ما تحتاج إليه سفينة يدفعها التيار لتقطع المسافة بين آخر نقطة لا ترى فيها شيئاً وأول نقطة لا يسعها فيها أن تفعل شيئاً. السجلّ يقول: ثلاث دقائق.',
        ),
        p(
          'وهل كانت هناك سفينة؟ «لم أسأل قط»، يقول. «لم يُسمع شيء، ولو كان لسمعتُه». يدير العدسة مقدار كفّ ثم يتركها تعود. «يحب الناس أن يظنوا أن المرء ينقذ أحداً هنا. ربما. لكنك لا تلتقيهم أبداً. يمرّون، وفي الصباح يكونون في مكان آخر يتناولون فطورهم. هذا هو الأمر كله: أن يتناولوا فطورهم».',
        ),
        pull('هذا هو الأمر كله: أن يتناولوا فطورهم.', 'دوف أنكرسن'),
        p(
          'كانت زوجته رونا معلمة في تارسي، تأتي في العطل الأسبوعية إن وُجد قارب. وتعلّمت ابنتهما القراءة من الخريطة البحرية المعلّقة في المطبخ، فكانت أول كلمة كتبتها «ضحضاح». وفي الحادية عشرة انتقلت إلى الجزيرة عند أمها من أجل المدرسة، وكان أنكرسن يرى نافذتهما من الشرفة. في الثامنة من كل مساء كانت تطفئ مصباح مكتبها وتضيئه مرتين، وفي كل مساء كان يرفع صينية الشاي أمام العدسة دورةً واحدة من جهة البر، حيث لا تُربك أحداً. لم تعلم هيئة الميناء بذلك قط. «حسناً»، يقول، «ها قد علمت».',
        ),
        infobox(
          'منارة رأس أوريل',
          ul(
            '**الارتفاع:** ٣٨ متراً، والمصباح على ٦١ متراً فوق سطح البحر',
            '**العلامة:** ضوء أبيض، ومضتان كل عشر ثوان',
            '**المدى:** ٢١ ميلاً بحرياً',
            '**الحرّاس:** أحد عشر في ١٥٧ عاماً، وهي بلا حارس منذ ثلاثة أعوام',
            '**الزيارة:** صيفاً بقارب تارسي، عشرون شخصاً في المرة',
          ),
        ),
        h2('الصندوق الرمادي'),
        p(
          'كان معروفاً منذ عشرة أعوام أن المنارة ستصير آلية، وأُجّل الأمر ثمانية. ثم احتاج قارب الحرّاس إلى إصلاح، فحسب أحدهم في المدينة كم تكلّف ليلة واحدة في رأس أوريل. جاءت نور الهديلي، قبطان الميناء، لتخبره بنفسها. وكانت قد حملت معها كعكة، ومنها، كما يقول، فهم.',
        ),
        p(
          'طلبت منه أن يبقى سنة أخرى ليساعد، فعلّم أنكرسن الصندوق ما يعرفه. وكان تلميذاً غريباً: أراد أن يعرف عند أي قدر من الضوء ينتهي النهار، وهو لم يعرف ذلك يوماً بالأرقام، بل كان يصعد حين يحين الوقت. ستة أسابيع وقف على الشرفة عند الغسق وفي يده مقياس، يقول «الآن» فيدوّن مهندس ما يشير إليه، ثم أخذا المتوسط. «إنه يبكّر قليلاً في الخريف»، يقول، «لكن هذا منّي. كنت دائماً أبكّر في الخريف».',
        ),
        quote('لم نستبدل بدوف آلة. كتبنا منه ما اتسع له الصندوق.', 'نور الهديلي، قبطان ميناء مارافيل'),
        p(
          'في المساء الأخير وقّع السجلّ وأغلقه وصعد بحكم العادة. وفي اللحظة التي كان سيمدّ فيها يده إلى المفتاح سُمعت طقّة، واشتعل المصباح من دونه. وقف هناك، كما يقول، كمن أمسك الباب مفتوحاً لضيف دخل من باب آخر.',
        ),
        p(
          'كان بوسعه أن ينتقل إلى الجزيرة، ولرونا فيها حديقة. لكنه استأجر بيت الحارس من الهيئة بأربعين دورو في الشهر، على شرط ألا يلمس شيئاً. إنه يطلي ما تقشّر، ويصلح السور الذي لا يكفّ البحر عن هدمه. وفي الصيف يرافق الزوار عشرين عشرين ويحكي لهم عن القطة. وفي عاصفة الشتاء الماضي الكبرى سهر في المطبخ، لا عمل له، وحذاؤه في قدميه، والصندوق يُبلغ المدينة كل عشر دقائق أن المصباح سليم.',
        ),
        promo('autumn-storm-live'),
        p(
          'وهل أخطأ الصندوق يوماً؟ يفكر في هذا أطول مما فكر في أي سؤال آخر، ثم يقول: مرة، في السنة الثانية. حطّ سرب من العثّ على اللاقط فظنه الصندوق غسقاً في الرابعة بعد الظهر، وراح يرسل ومضتيه في وجه الشمس عشرين دقيقة، كل عشر ثوان، كما عُلّم. ولم يبلّغ أنكرسن عنه. «كان واثقاً كل الثقة»، يقول، «وأنا أعرف هذا الشعور من داخله».',
        ),
        hr(),
        p(
          'مع اقتراب المساء ينزل بنا إلى المرسى. من الدرجات تُرى تارسي وقد بدأت نوافذها تضيء. ينظر أنكرسن إلى ساعته، ولا حاجة به إلى ذلك، فخلفنا ومن فوقنا طقّة لا يمكن أن تُسمع، ثم يمرّ أول شعاع فوق رؤوسنا.',
        ),
        p(
          'ومضتان. عشر ثوان. وفي إحدى النوافذ هناك ينطفئ مصباح ويضيء مرتين. ابنته اليوم في الأربعين، ولها مكتبها في الغرفة نفسها. ليست معه صينية. يرفع قبعته عن رأسه، ثم يعيدها.',
        ),
      ],
    },
    es: {
      headline: 'El hombre que se apagó a sí mismo',
      standfirst:
        'Dov Ankersen cuidó durante 31 años la luz del cabo Orel. Después enseñó a hacerlo a una caja gris, y se quedó a ver si aprendía.',
      slugline: 'CABO-OREL-REPORTAJE',
      kicker: 'Retrato',
      dateline: 'Cabo Orel',
      later: 6,
      body: [
        p(
          'Son 142 escalones, y Dov Ankersen los sube sin tocar la barandilla. En el cien se para; no porque le falte el aliento, dice, sino porque la ventana de ese tramo mira al suroeste y en ella se ve lo que se propone el tiempo. Tiene sesenta y ocho años. En el escalón cien se paró por primera vez a los treinta y cuatro.',
        ),
        p(
          'Hoy no se propone nada. El estrecho es bajo el cabo una plancha de estaño. El _Alba_ lo cruza camino de Tarsi y deja atrás una raya que tarda un cuarto de hora en borrarse. Ankersen la mira hasta que se borra. «Se sabe por lo que dura», dice, y no dice qué.',
        ),
        p(
          'El faro del cabo Orel está donde el estrecho es más angosto y la corriente más viva. Se encendió por primera vez hace ciento sesenta años, y en todo ese tiempo, menos los tres últimos, vivió al pie alguien cuyo oficio era que no se apagase. Ankersen fue el undécimo de esos fareros. No habrá duodécimo.',
        ),
        h2('Ocho anillos de vidrio'),
        p(
          'Después del último escalón hay una trampilla, y sobre la trampilla un cuarto hecho de luz. La óptica es más alta que una persona: ocho anillos de vidrio en torno a una ventana redonda, pulidos a mano en un taller del que no ha quedado ni el nombre. Pesa tonelada y media y flota en una cuba de mercurio, de modo que se mueve con un dedo. Ankersen usa el meñique.',
        ),
        img('lighthouse-lens'),
        p(
          'En el centro, donde hubo primero una llama de aceite de colza, luego otra de petróleo y luego una bombilla como una col, hay ahora una lámpara del tamaño de un dedal. Gasta 150 vatios y se ve a 21 millas. «El trabajo lo hace el vidrio», dice Ankersen. «Siempre lo hizo él. Nosotros solo le subíamos cosas».',
        ),
        p(
          'Lo que subió todavía lo lleva contado. Los primeros años eran dos: cuatro semanas en el faro y dos en casa. Limpiaban la óptica cada mañana, con alcohol y un paño que tenía que ser de lino. Cada cuatro horas de la noche subía uno a dar cuerda al reloj que la hacía girar, sesenta vueltas de manivela; con niebla, cada dos, para atender además la sirena. En el libro que firmaba cada guardia pasa poca cosa. «NO 7. Luz buena». «Calma. Luz buena». «Un gato de a bordo llega a nado. Luz buena».',
        ),
        h3('El gato'),
        p(
          'Era gata, y se quedó catorce años, todos con luz buena. Está enterrada detrás del almacén del aceite, bajo una piedra que trajo, sin que nadie se lo pidiera, la tripulación de la lancha de suministros.',
        ),
        h2('Tres minutos'),
        p(
          'En treinta y un años el faro falló una vez. Fue en su noveno invierno: un rayo entró por el hilo del teléfono y salió por todo lo demás. Ankersen estaba solo. Tenía una linterna, una caja de bombillas de repuesto y el tiempo que un barco con la marea a favor necesita para ir del último punto en que no ve nada al primero en que ya no puede hacer nada. El libro dice tres minutos.',
        ),
        p(
          '¿Había algún barco? «No lo he preguntado nunca», responde. «No se oyó nada. Yo lo habría oído». Mueve la óptica un palmo y la deja volver. «A la gente le gusta pensar que aquí se salva a alguien. Puede ser. Pero no llegas a conocerlos. Pasan, y por la mañana están en otra parte, desayunando. Se trata de eso y de nada más: de que desayunen».',
        ),
        pull('Se trata de eso y de nada más: de que desayunen.', 'Dov Ankersen'),
        p(
          'Su mujer, Runa, era maestra en Tarsi y venía los fines de semana en que había barco. La hija aprendió a leer en la carta náutica de la cocina; la primera palabra que escribió fue _bajío_. A los once años se fue a la isla con su madre, por la escuela. Ankersen veía su ventana desde el balcón del faro. Todas las noches, a las ocho, ella apagaba y encendía dos veces la lámpara de su mesa. Todas las noches, él ponía durante una vuelta la bandeja del té delante de la óptica, por el lado de tierra, donde no molestaba a nadie. La Autoridad Portuaria no lo supo nunca. «Bueno», dice. «Ya lo sabe».',
        ),
        infobox(
          'El faro del cabo Orel',
          ul(
            '**Altura:** 38 metros; la lámpara, a 61 sobre el mar',
            '**Característica:** blanco, dos destellos cada diez segundos',
            '**Alcance:** 21 millas',
            '**Fareros:** once en 157 años; ninguno desde hace tres',
            '**Visitas:** en verano, con el barco de Tarsi, de veinte en veinte',
          ),
        ),
        h2('La caja gris'),
        p(
          'Que el faro acabaría siendo automático se sabía desde hacía diez años, y se aplazó ocho. Entonces hubo que reparar la lancha de los fareros y alguien, en la ciudad, calculó lo que costaba una noche en el cabo Orel. La capitana del puerto, Noor Hadeli, fue a decírselo en persona. Llevaba una tarta, y en eso, cuenta él, lo supo.',
        ),
        p(
          'Le pidió que se quedara un año más, a ayudar. De modo que Ankersen le enseñó a la caja lo que sabía. Era una alumna rara. Quería que le dijeran con cuánta luz se acaba el día, y él eso no lo había sabido nunca en cifras: subía cuando era la hora. Seis semanas estuvo en el balcón, al anochecer, con un medidor en la mano, diciendo «ahora», mientras un ingeniero apuntaba. Hicieron la media. «En otoño se adelanta un poco», dice. «Pero eso es mío. Yo en otoño siempre me adelantaba».',
        ),
        quote(
          'No hemos sustituido a Dov. Hemos apuntado de él todo lo que cabía.',
          'Noor Hadeli, capitana del puerto de Maravel',
        ),
        p(
          'La última tarde firmó el libro, lo cerró y subió por costumbre. En el instante en que habría puesto la mano en el interruptor sonó un chasquido y la lámpara se encendió sin él. Se quedó, dice, como quien sostiene la puerta a alguien que al final entra por otra.',
        ),
        p(
          'Podría haberse ido a la isla, donde Runa tiene un huerto. En lugar de eso alquiló a la Autoridad la casa del farero, por cuarenta doros al mes y con la condición de no tocar nada. Pinta. Repara el muro, que el mar deshace. En verano acompaña a los visitantes, de veinte en veinte, y les habla de la gata. En el gran temporal del invierno pasado veló en la cocina, sin nada que hacer y con las botas puestas. La caja comunicaba cada diez minutos a la ciudad que la luz era buena.',
        ),
        promo('autumn-storm-live'),
        p(
          '¿Se ha equivocado alguna vez? Es la pregunta que más piensa. Una, dice por fin, el segundo año. Una nube de polillas se posó en el sensor y la caja creyó que anochecía a las cuatro de la tarde. Durante veinte minutos lanzó al sol sus dos destellos, cada diez segundos, como le habían enseñado. Ankersen no dio parte. «Estaba tan segura», dice. «Yo eso lo conozco por dentro».',
        ),
        hr(),
        p(
          'Al caer la tarde nos baja al embarcadero. Desde los escalones se ve Tarsi, con las primeras ventanas encendidas. Ankersen mira el reloj, aunque no le hace falta: detrás y por encima de nosotros hay un chasquido imposible de oír, y el primer haz nos pasa sobre la cabeza.',
        ),
        p(
          'Dos destellos. Diez segundos. En una de las ventanas de enfrente una lámpara se apaga y se enciende, dos veces. Su hija tiene cuarenta años y una mesa propia en el mismo cuarto. Él no ha traído bandeja. Se quita la gorra y se la vuelve a poner.',
        ),
      ],
    },
  },
}
