// Set 03: the long read: a night on the dredger that lifts a century of mud out of the harbour.
import {
  type DemoStory,
  h2,
  h3,
  hr,
  img,
  infobox,
  p,
  promo,
  pull,
  quote,
  related,
  ul,
} from '../demo-story.ts'

export const story: DemoStory = {
  number: '03',
  key: 'harbour-mud',
  kind: 'feature',
  section: 'environment',
  region: 'harbour',
  topics: ['port-authority', 'noor-hadeli', 'old-quay', 'saltworks'],
  dossiers: ['harbour-clean-up'],
  bylines: [
    { author: 'yusuf-halden', role: 'writer' },
    { author: 'pau-ribelle', role: 'photographer' },
  ],
  lead: { picture: 'dredger' },
  family: 'harbour',
  life: { state: 'published', hoursAgo: 30 },
  original: 'en',
  texts: {
    en: {
      headline: 'What the harbour kept: a night above a hundred years of mud',
      standfirst:
        'Nine basins, 640,000 cubic metres, and in each bucket a little of the city’s past. The clean-up of Maravel’s harbour is two thirds done. The hard part begins now.',
      slugline: 'HARBOUR-MUD-LONGREAD',
      kicker: 'The long read',
      dateline: 'Basin Six',
      body: [
        p(
          'The first thing that comes up is a chair. It hangs from a tooth of the bucket, four legs in the air, dripping, and for a moment the lamps of the dredger turn it into something from a theatre. Then the bucket opens, and the chair goes where everything goes tonight: into the barge, with nine cubic metres of mud the colour of slate.',
        ),
        p(
          '“Kitchen,” says Rafi Delorn, without looking up from his sheet. “Kitchen chairs are the most common. Then bicycles, then bollards. You learn a lot about people from what they throw in after dark.”',
        ),
        p(
          'It is a little past one. The _Marabou_, forty-four metres long, stands on her three steel legs in the middle of Basin Six and digs. She has done so for two years and a month, five nights a week, because by day the basins belong to the ships. Delorn is in charge of what the Port Authority calls the clean-up and the crew calls the washing-up. Of nine basins they have finished five. Of 640,000 cubic metres they have lifted 410,000. The rest of it, he says, is the part he has been saving because he was afraid of it.',
        ),
        h2('A ledger without words'),
        p(
          'A harbour is the place where a river stops being in a hurry. The Ondra carries clay and sand down from the Vale of Ister and, where it meets the strait, lets them fall. That alone would be harmless, and the port has always dug it away. But for about a hundred years other things fell with it: paint scraped from hulls, copper from the coppersmiths of Old Quay, lead, tar, whatever the yards had no more use for. It settled, and the next winter’s clay lay down on top of it like a clean sheet.',
        ),
        p(
          'In the core store of the Sella Institute the layers lie side by side in plastic tubes as long as an oar. Amira Castell, who has read more of them than anyone, runs a finger along one from Basin Four. Brown, brown, a hand’s breadth of black. “That is the great yard, the forty years of it,” she says. “Here they change from copper to tin. Here the yard closes. And here”, a pale line no thicker than a coin, “is the flood that took the old bridge. It is a ledger. They wrote down everything, they only did not know it.”',
        ),
        img('mud-cores'),
        p(
          'The black layers hold up to 900 milligrams of copper in a kilogram of mud. At 150 small animals that live in the bottom begin to disappear. While nobody touched it, most of the copper stayed where it was. The trouble is that a harbour cannot leave its bottom alone. Ships grow deeper, propellers stir, and each autumn storm lifts a little of the old ledger back into the water.',
        ),
        pull(
          'It is a ledger. They wrote down everything, they only did not know it.',
          'Amira Castell, Sella Institute',
        ),
        h2('How to lift a cloud'),
        p(
          'The difficulty is not the weight of the mud but its lightness. Whoever digs too fast makes a cloud, and the cloud drifts into the basin that was cleaned last year. So the bucket of the _Marabou_ closes like two cupped hands, with a rubber lip, and it rises at the pace of someone climbing stairs with a full tray. Around the ship hangs a curtain of cloth down to the bottom. Three buoys measure how clear the water is. When one of them reports more than the limit, the digging stops by itself.',
        ),
        p(
          'At twenty past two it does. The sudden quiet makes one’s ears ring. Delorn looks at the figure, pours tea and waits. It takes the harbour eleven minutes to settle.',
        ),
        p(
          '“In the first spring we stood still for a third of the time,” he says. “I went to the harbour master and said we would need a fourth year. She asked whether the water was the reason or we were.” Noor Hadeli gave him two more barges and no more months. Now they stand still for one hour in nine.',
        ),
        infobox(
          'The clean-up in figures',
          ul(
            '**Begun:** two years ago; planned for three',
            '**Cost:** 88 million doros, of which 61 million are spent',
            '**Mud:** 640,000 m³ in nine basins; 410,000 m³ lifted (64 per cent)',
            '**Finished:** basins One to Five',
            '**Found so far:** 212 bicycles, 96 chairs, 31 anchors, one piano',
          ),
        ),
        h2('The works on the southern shore'),
        p(
          'Before dawn the barges are pushed across to the Saltworks. Where the mud goes was the question that nearly stopped it all. The first plan was to take it out to sea. The fishermen said what they thought of that, and they were right, says Hadeli, who had signed the plan herself. “It would have been moving the dirt from under the carpet to under the neighbour’s carpet.”',
        ),
        p(
          'Instead it is washed. In a hall as long as a football pitch the mud runs through drums, sieves and basins. Sand comes out at one end, clean enough to build with; two thirds of the new cycle path along the shore stands on it. Clay comes out in the middle and goes to a brickworks in the Vale. What remains, about a ninth, is the black: pressed into slabs, dried and sealed into a cell under the hall, behind two walls and a drain that is watched for as long as there is a Port Authority.',
        ),
        h3('The neighbours’ ledger'),
        p(
          'Oskar Pirelo makes salt three hundred metres from there, as his mother did. When the works were announced he bought a measuring set of his own. Each week he takes a sample of the inlet from which his pans are filled, and each week he chalks the figure on the door of his store, where everybody passes. “I did not distrust them,” he says. “I wanted them to know that somebody could read.”',
        ),
        quote(
          'In two years it went over the line once. They stopped for six days, and then the engineer came and explained it to me, standing in the pan in his good shoes.',
          'Oskar Pirelo, salt maker',
        ),
        promo('salt-harvest-pictures'),
        h2('What is still down there'),
        p(
          'Basin Six is easy, Seven and Eight are middling. Nine is the one Delorn has been putting off. It is the oldest, a trapezium of black water behind Old Quay with houses on three sides, and the walls of those houses stand on oak piles driven in more than two hundred years ago. As long as mud covers the piles no air reaches them, and without air wood lasts for ever. Take the mud away and they may begin to rot; leave it and the worst of the copper stays in the middle of the city.',
        ),
        p(
          'The answer on the table is a compromise that pleases nobody and may be right: dig out the middle, leave a bank along the walls, and cover that bank with half a metre of clean sand from the washing hall. The Sella Institute has asked for a year of measuring first. The owners of the houses have asked for somebody to say in writing who pays if a wall moves. The Port Authority has promised an answer to both before winter is over.',
        ),
        p(
          'And the fish? Castell is careful. In Basin One, finished first, divers counted nine kinds of bottom animals before the work and twenty-three last summer. “It is two summers. I should like ten.” Then she allows herself a smile. “But there were seahorses. Three. I am not supposed to say that there were seahorses, because everybody will write it.”',
        ),
        hr(),
        p(
          'Towards five the sky over the Saltworks goes grey, then pink. The last bucket of the night brings mud, only mud, and on the very top, upright as if put there by hand, a teacup with a blue rim. Delorn picks it out with two fingers, rinses it over the side and holds it against the light. Not a crack.',
        ),
        p(
          'There is a shelf for such things in the mess of the _Marabou_. He puts the cup beside the others, turns its handle to the wall, and goes to wake the tug.',
        ),
        related(['salt-harvest-pictures', 'notebook-tide-gauge', 'fish-market-before-dawn']),
      ],
    },
    ar: {
      headline: 'ما أخفاه المرفأ: ليلة فوق طينٍ عمره مئة عام',
      standfirst:
        'تسعة أحواض و٦٤٠ ألف متر مكعب، وفي كل غَرفة شيء من ماضي المدينة. أُنجز ثلثا تنظيف مرفأ مارافيل تقريباً، والجزء الأصعب يبدأ الآن.',
      slugline: 'طين-المرفأ-تحقيق',
      kicker: 'تحقيق',
      dateline: 'الحوض السادس',
      later: 5,
      body: [
        p(
          'أول ما يخرج من الماء كرسي. يتدلّى من سنّ الغرّافة وأرجله الأربع في الهواء والماء يقطر منه، فتحوّله مصابيح الكرّاكة لحظةً إلى شيء من خشبة مسرح. ثم تنفتح الغرّافة، ويمضي الكرسي إلى حيث يمضي كل شيء هذه الليلة: إلى الصندل، مع تسعة أمتار مكعبة من طين بلون الأردواز.',
        ),
        p(
          'يقول رافي دلورن من غير أن يرفع عينيه عن الورقة: «كرسي مطبخ. كراسي المطابخ هي الأكثر، ثم الدراجات، ثم أوتاد الرسوّ. يتعلم المرء الكثير عن الناس مما يرمونه بعد حلول الظلام».',
        ),
        p(
          'تجاوزت الساعة الواحدة بقليل. «مارابو»، بطولها البالغ أربعة وأربعين متراً، واقفة على أرجلها الفولاذية الثلاث في وسط الحوض السادس، تحفر. تفعل ذلك منذ سنتين وشهر، خمس ليالٍ في الأسبوع، لأن الأحواض في النهار للسفن. ودلورن هو المسؤول عمّا تسميه هيئة الميناء «التنظيف» ويسميه الطاقم «غسل الصحون». أنجزوا خمسة أحواض من تسعة، ورفعوا ٤١٠ آلاف متر مكعب من أصل ٦٤٠ ألفاً. أما الباقي فيقول إنه الجزء الذي أجّله لأنه كان يخشاه.',
        ),
        h2('دفتر بلا كلمات'),
        p(
          'المرفأ هو المكان الذي يكفّ فيه النهر عن العجلة. يحمل أوندرا الطين والرمل من وادي إستر، فإذا لقي المضيق ألقاهما. ولو وقف الأمر عند هذا الحد لما كان فيه ضرر، فالميناء يجرف هذه الرواسب منذ كان. غير أن أشياء أخرى ظلّت نحو مئة عام تسقط معها: طلاء مكشوط عن هياكل السفن، ونحاس من ورش الرصيف القديم، ورصاص وقار وكل ما لم تعد للأحواض حاجة به. ثم يأتي طين الشتاء التالي فيغطيه كملاءة نظيفة.',
        ),
        p(
          'في مخزن العيّنات بمعهد سيلا تتجاور الطبقات في أنابيب شفافة بطول المجذاف. تمرّر أميرة كاستل، وهي أكثر من قرأها، إصبعها على أنبوب من الحوض الرابع: بنّي، ثم بنّي، ثم سواد بعرض الكف. تقول: «هذه أربعون سنة من عمر الحوض الكبير. هنا انتقلوا من النحاس إلى القصدير، وهنا أُغلق الحوض. وهذا الخط الباهت الذي لا يزيد سمكه على قطعة نقد هو الفيضان الذي جرف الجسر القديم. إنه دفتر حسابات، دوّنوا فيه كل شيء وهم لا يعلمون».',
        ),
        img('mud-cores'),
        p(
          'تحتوي الطبقات السوداء على ما يصل إلى ٩٠٠ ملّيغرام من النحاس في الكيلوغرام الواحد من الطين، في حين تبدأ كائنات القاع الصغيرة بالاختفاء عند ١٥٠. وما دام أحد لم يلمس الطين فإن معظم النحاس باقٍ في مكانه. لكنّ المرافئ لا تترك قيعانها وشأنها: السفن تزداد غوراً، والمراوح تحرّك الماء، وكل عاصفة من عواصف الخريف ترفع من الدفتر القديم ورقة أو ورقتين.',
        ),
        pull('إنه دفتر حسابات، دوّنوا فيه كل شيء وهم لا يعلمون.', 'أميرة كاستل، معهد سيلا'),
        h2('كيف تُرفع غيمة؟'),
        p(
          'الصعوبة ليست في ثقل الطين بل في خفّته. فمن يحفر مسرعاً يصنع غيمة، والغيمة تنجرف إلى الحوض الذي نُظّف في العام الماضي. لذلك تنطبق غرّافة «مارابو» ككفّين مضمومتين لهما شفة من مطاط، وترتفع بسرعة من يصعد درجاً حاملاً صينية ملأى. وحول السفينة ستارة من القماش تصل إلى القاع، وثلاث عوّامات تقيس صفاء الماء. فإذا تجاوزت إحداها الحدّ توقف الحفر من تلقاء نفسه.',
        ),
        p(
          'وقد توقف في الثانية والثلث. يطنّ السكون المفاجئ في الآذان. ينظر دلورن إلى الرقم، ويصبّ الشاي، وينتظر. ويحتاج المرفأ إلى إحدى عشرة دقيقة ليهدأ.',
        ),
        p(
          'يقول: «في الربيع الأول كنا نتوقف ثلث الوقت. ذهبت إلى قبطان الميناء وقلت إننا نحتاج إلى سنة رابعة، فسألتني: هل السبب هو الماء أم أنتم؟». أعطته نور الهديلي صندلين إضافيين ولم تعطه شهراً واحداً. وهم اليوم يتوقفون ساعة في كل تسع.',
        ),
        infobox(
          'التنظيف بالأرقام',
          ul(
            '**البداية:** قبل سنتين، والمدة المقررة ثلاث سنوات',
            '**الكلفة:** ٨٨ مليون دورو، أُنفق منها ٦١ مليوناً',
            '**الطين:** ٦٤٠ ألف متر مكعب في تسعة أحواض، رُفع منها ٤١٠ آلاف (٦٤ في المئة)',
            '**ما أُنجز:** الأحواض من الأول إلى الخامس',
            '**ما عُثر عليه:** ٢١٢ دراجة و٩٦ كرسياً و٣١ مرساة وبيانو واحد',
          ),
        ),
        h2('المغسلة على الشاطئ الجنوبي'),
        p(
          'قبيل الفجر تُدفع الصنادل إلى الملّاحات. وكاد سؤال «إلى أين يذهب الطين؟» أن يوقف المشروع كله. كانت الخطة الأولى إلقاءه في عرض البحر، فقال الصيادون رأيهم فيها، وكانوا على حق كما تقول الهديلي التي وقّعت الخطة بنفسها: «كنّا سننقل الوسخ من تحت سجادتنا إلى تحت سجادة الجيران».',
        ),
        p(
          'فصار الطين يُغسل. في قاعة بطول ملعب كرة قدم يمرّ بأسطوانات وغرابيل وأحواض. يخرج الرمل من طرف، نظيفاً يصلح للبناء، وعليه يقوم ثلثا درب الدراجات الجديد على الشاطئ. ويخرج الصلصال من الوسط إلى معمل للقرميد في الوادي. وما يبقى، وهو نحو التُّسع، هو السواد: يُكبس ألواحاً ويُجفَّف ويُودَع حجرة مختومة تحت القاعة، خلف جدارين ومصرف يُراقَب ما دامت هناك هيئة للميناء.',
        ),
        h3('دفتر الجيران'),
        p(
          'يصنع أوسكار بيريلو الملح على بعد ثلاثمئة متر من هناك، كما كانت تفعل أمه. حين أُعلن عن المغسلة اشترى عدّة قياس خاصة به. يأخذ كل أسبوع عيّنة من القناة التي تملأ أحواضه، ويكتب الرقم بالطبشور على باب مخزنه حيث يمرّ الجميع. يقول: «لم أكن أشكّ فيهم. أردت فقط أن يعرفوا أن هنا من يحسن القراءة».',
        ),
        quote(
          'في سنتين تجاوز الرقم الحدّ مرة واحدة. توقفوا ستة أيام، ثم جاء المهندس يشرح لي الأمر واقفاً في الحوض بحذائه الأنيق.',
          'أوسكار بيريلو، صانع ملح',
        ),
        promo('salt-harvest-pictures'),
        h2('ما بقي في القاع'),
        p(
          'الحوض السادس سهل، والسابع والثامن بين بين. أما التاسع فهو الذي ظل دلورن يؤجله. إنه الأقدم: شبه منحرف من ماء أسود خلف الرصيف القديم، تحيط به البيوت من ثلاث جهات، وجدران هذه البيوت قائمة على أوتاد من خشب السنديان دُقّت قبل أكثر من مئتي عام. ما دام الطين يغطي الأوتاد فلا هواء يصلها، والخشب بلا هواء لا يبلى. فإن رُفع الطين ربما بدأت تتعفن، وإن تُرك بقي أسوأ النحاس في قلب المدينة.',
        ),
        p(
          'والحل المطروح تسوية لا ترضي أحداً وقد تكون صائبة: يُحفر الوسط، وتُترك بمحاذاة الجدران ضفة تُغطّى بنصف متر من الرمل النظيف الخارج من المغسلة. طلب معهد سيلا سنةً من القياس قبل ذلك، وطلب أصحاب البيوت ورقة مكتوبة تقول من يدفع إذا تحرّك جدار. وقد وعدت هيئة الميناء بالإجابة عن الطلبين قبل أن ينقضي الشتاء.',
        ),
        p(
          'والأسماك؟ تتأنّى كاستل في الجواب. في الحوض الأول، وهو أول ما أُنجز، أحصى الغوّاصون تسعة أنواع من كائنات القاع قبل العمل، وثلاثة وعشرين نوعاً في الصيف الماضي. «هذا صيفان، وأودّ لو كانت عشرة». ثم تسمح لنفسها بابتسامة: «لكن كانت هناك أفراس بحر، ثلاثة. لا ينبغي أن أقول ذلك، لأن الجميع سيكتبه».',
        ),
        hr(),
        p(
          'نحو الخامسة يصير لون السماء فوق الملّاحات رمادياً ثم وردياً. وتأتي آخر غَرفة في الليل بالطين، بالطين وحده، وعلى رأسه، واقفاً كأن يداً وضعته، فنجان شاي له حافة زرقاء. يلتقطه دلورن بإصبعين، ويغسله من فوق الحافة، ويرفعه إلى الضوء: لا شرخ فيه.',
        ),
        p(
          'في غرفة الطعام على ظهر «مارابو» رفّ لمثل هذه الأشياء. يضع الفنجان إلى جانب إخوته، ويدير مقبضه إلى الجدار، ويمضي ليوقظ القاطرة.',
        ),
        related(['salt-harvest-pictures', 'fish-market-before-dawn']),
      ],
    },
    es: {
      headline: 'Lo que guardó el puerto: una noche sobre cien años de fango',
      standfirst:
        'Nueve dársenas, 640.000 metros cúbicos y, en cada cucharada, algo del pasado de la ciudad. La limpieza del puerto de Maravel va por los dos tercios. Lo difícil empieza ahora.',
      slugline: 'FANGO-PUERTO-REPORTAJE',
      kicker: 'Reportaje',
      dateline: 'Dársena Seis',
      later: 6,
      body: [
        p(
          'Lo primero que sale es una silla. Cuelga de un diente de la cuchara, con las cuatro patas al aire, chorreando, y por un momento los focos de la draga la convierten en algo de teatro. Luego la cuchara se abre y la silla va adonde va todo esta noche: a la barcaza, con nueve metros cúbicos de fango color pizarra.',
        ),
        p(
          '«De cocina», dice Rafi Delorn sin levantar la vista de su hoja. «Las de cocina son las más corrientes. Después las bicicletas, después los bolardos. Se aprende mucho de la gente por lo que tira cuando oscurece».',
        ),
        p(
          'Es poco más de la una. La _Marabú_, de cuarenta y cuatro metros, está plantada sobre sus tres patas de acero en medio de la Dársena Seis, y excava. Lleva así dos años y un mes, cinco noches por semana, porque de día las dársenas son de los barcos. Delorn dirige lo que la Autoridad Portuaria llama el saneamiento y la tripulación llama fregar los platos. De nueve dársenas han terminado cinco. De 640.000 metros cúbicos han sacado 410.000. Lo que queda, dice, es lo que ha ido dejando porque le daba miedo.',
        ),
        h2('Un libro mayor sin palabras'),
        p(
          'Un puerto es el sitio donde un río deja de tener prisa. El Ondra baja arcilla y arena del valle del Ister y, al encontrarse con el estrecho, las suelta. Eso solo no haría daño, y el puerto lo ha dragado siempre. Pero durante unos cien años cayeron con ellas otras cosas: pintura rascada de los cascos, cobre de los caldereros del Muelle Viejo, plomo, alquitrán, todo lo que los astilleros ya no querían. Se posaba, y la arcilla del invierno siguiente se tendía encima como una sábana limpia.',
        ),
        p(
          'En el almacén de testigos del Instituto Sella las capas descansan en tubos de plástico largos como un remo. Amira Castell, que ha leído más que nadie, pasa el dedo por uno de la Dársena Cuatro. Pardo, pardo, un palmo de negro. «Es el astillero grande, sus cuarenta años», explica. «Aquí cambian del cobre al estaño. Aquí cierra. Y aquí», una línea pálida no más gruesa que una moneda, «está la riada que se llevó el puente viejo. Es un libro mayor. Lo anotaron todo; solo que no lo sabían».',
        ),
        img('mud-cores'),
        p(
          'Las capas negras tienen hasta 900 miligramos de cobre por kilo de fango. A partir de 150 empiezan a desaparecer los animales pequeños del fondo. Mientras nadie lo tocaba, casi todo el cobre se quedaba quieto. El problema es que un puerto no puede dejar en paz su fondo. Los barcos calan más, las hélices remueven, y cada temporal de otoño devuelve al agua una página del viejo libro.',
        ),
        pull('Es un libro mayor. Lo anotaron todo; solo que no lo sabían.', 'Amira Castell, Instituto Sella'),
        h2('Cómo se levanta una nube'),
        p(
          'Lo difícil del fango no es que pese, sino que no pesa. Quien excava deprisa hace una nube, y la nube se va a la dársena que se limpió el año pasado. Por eso la cuchara de la _Marabú_ se cierra como dos manos juntas, con un labio de goma, y sube al paso de quien sube una escalera con la bandeja llena. Alrededor del barco cuelga hasta el fondo una cortina de lona. Tres boyas miden la transparencia del agua; si una da más de lo permitido, la máquina se para sola.',
        ),
        p(
          'A las dos y veinte se para. El silencio repentino zumba en los oídos. Delorn mira la cifra, sirve té y espera. El puerto tarda once minutos en serenarse.',
        ),
        p(
          '«La primera primavera estábamos parados un tercio del tiempo», cuenta. «Fui a la capitana y le dije que haría falta un cuarto año. Me preguntó si la culpa era del agua o nuestra». Noor Hadeli le dio dos barcazas más y ni un mes. Hoy se paran una hora de cada nueve.',
        ),
        infobox(
          'La limpieza, en cifras',
          ul(
            '**Inicio:** hace dos años; prevista para tres',
            '**Coste:** 88 millones de doros, de los que se han gastado 61',
            '**Fango:** 640.000 m³ en nueve dársenas; 410.000 extraídos (64 por ciento)',
            '**Terminadas:** de la Uno a la Cinco',
            '**Hallazgos:** 212 bicicletas, 96 sillas, 31 anclas y un piano',
          ),
        ),
        h2('El lavadero de la orilla sur'),
        p(
          'Antes del alba, las barcazas cruzan empujadas hasta las Salinas. Adónde llevar el fango fue la pregunta que casi lo detuvo todo. El primer plan era tirarlo mar adentro. Los pescadores dijeron lo que les parecía, y tenían razón, admite Hadeli, que había firmado aquel plan. «Era pasar la suciedad de debajo de nuestra alfombra a debajo de la del vecino».',
        ),
        p(
          'En vez de eso, se lava. En una nave larga como un campo de fútbol, el fango recorre tambores, cribas y balsas. Por un extremo sale arena lo bastante limpia para construir; sobre ella descansan dos tercios del nuevo carril de bicicletas de la orilla. Por el medio sale arcilla, que va a una tejera del valle. Lo que queda, cerca de una novena parte, es lo negro: se prensa en losas, se seca y se sella en una celda bajo la nave, tras dos muros y un drenaje que habrá de vigilarse mientras haya Autoridad Portuaria.',
        ),
        h3('El libro del vecino'),
        p(
          'Oskar Pirelo hace sal a trescientos metros de allí, como la hacía su madre. Cuando se anunció el lavadero se compró su propio equipo de medida. Cada semana toma una muestra del caño que llena sus balsas y cada semana escribe la cifra con tiza en la puerta del almacén, por donde pasa todo el mundo. «No es que desconfiara», dice. «Quería que supieran que aquí hay alguien que sabe leer».',
        ),
        quote(
          'En dos años pasó de la raya una vez. Pararon seis días, y luego vino el ingeniero a explicármelo, de pie en la balsa con sus zapatos buenos.',
          'Oskar Pirelo, salinero',
        ),
        promo('salt-harvest-pictures'),
        h2('Lo que sigue abajo'),
        p(
          'La Dársena Seis es fácil; la Siete y la Ocho, regulares. La Nueve es la que Delorn viene aplazando. Es la más antigua, un trapecio de agua negra detrás del Muelle Viejo con casas en tres de sus lados, y los muros de esas casas se apoyan en pilotes de roble clavados hace más de doscientos años. Mientras el fango los cubre no les llega el aire, y la madera sin aire dura siempre. Si se quita, pueden empezar a pudrirse; si se deja, el peor cobre se queda en el centro de la ciudad.',
        ),
        p(
          'La respuesta que hay sobre la mesa es un arreglo que no gusta a nadie y quizá sea acertado: excavar el centro, dejar un talud junto a los muros y cubrirlo con medio metro de arena limpia del lavadero. El Instituto Sella ha pedido antes un año de mediciones. Los dueños de las casas, que alguien diga por escrito quién paga si se mueve una pared. La Autoridad Portuaria ha prometido contestar a unos y a otros antes de que acabe el invierno.',
        ),
        p(
          '¿Y los peces? Castell es prudente. En la Dársena Uno, la primera que se terminó, los buzos contaron nueve clases de animales de fondo antes de la obra y veintitrés el verano pasado. «Son dos veranos. Me gustaría tener diez». Luego se permite una sonrisa. «Pero había caballitos de mar. Tres. No debería decirlo, porque todo el mundo lo va a escribir».',
        ),
        hr(),
        p(
          'Hacia las cinco el cielo se pone gris sobre las Salinas, y después rosa. La última cucharada de la noche trae fango, nada más que fango, y en lo más alto, de pie, como puesta a mano, una taza de té con el borde azul. Delorn la coge con dos dedos, la enjuaga por la borda y la mira al trasluz. Ni una grieta.',
        ),
        p(
          'En el comedor de la _Marabú_ hay una repisa para estas cosas. Deja la taza junto a las otras, le vuelve el asa hacia la pared y se va a despertar al remolcador.',
        ),
        related(['salt-harvest-pictures', 'fish-market-before-dawn']),
      ],
    },
  },
}
