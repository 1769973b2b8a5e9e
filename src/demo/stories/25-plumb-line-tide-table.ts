// Set 25: Plumb Line, second episode, as transcript: how a tide table is made.
import { type DemoStory, h2, img, p, promo, quote, table } from '../demo-story.ts'

export const story: DemoStory = {
  number: '25',
  key: 'plumb-line-tide-table',
  kind: 'episode',
  section: 'explainers',
  region: 'harbour',
  topics: ['sella-institute', 'port-authority'],
  bylines: [{ author: 'noemi-strand', role: 'presenter' }],
  lead: { picture: 'studio-plumb' },
  episode: { programme: 'plumb-line', number: 2, minutes: 11 },
  life: { state: 'published', hoursAgo: 12 },
  original: 'en',
  texts: {
    en: {
      headline: 'Who decides how high the sea is?',
      standfirst:
        'Plumb Line takes a tide table to pieces and finds thirty-seven wheels in it. An episode to read: the demo carries no recording.',
      slugline: 'PLUMBLINE-02',
      kicker: 'Plumb Line',
      body: [
        p(
          '_This is the written version of the episode. The demonstration carries no sound or moving pictures for it._',
        ),
        p(
          '**Noemi Strand:** Good evening. On the wall of every boathouse on the strait hangs this sheet, and it claims something outrageous: that in eleven weeks from now, at eight minutes past four in the afternoon, the water at Old Quay will stand at two metres and thirteen. Not “about four”. Eight minutes past. Who knows such a thing?',
        ),
        p(
          '**Thea Salvey:** The moon, mostly. I only write it down. I calculate the tables at the Sella Institute.',
        ),
        h2('One wave is not enough'),
        p(
          '**Strand:** The moon goes round once, the water rises twice. I learned that at school. So two lines would do.',
        ),
        p(
          '**Salvey:** With two lines you would be aground by the end of the week. The moon is not always at the same distance. Its path is tilted. The sun pulls too, less than half as hard, and sometimes with it, sometimes against. Each of these has a rhythm of its own. We treat each as a wave of its own, very regular and very dull, and then we add them up.',
        ),
        p('**Strand:** How many?'),
        p('**Salvey:** Here, thirty-seven. Four of them do nine tenths of the work.'),
        table(
          'The four largest waves in the tide at Old Quay',
          ['Caused by', 'Comes round every', 'Height'],
          ['The moon', '12 h 25 min', '62 cm'],
          ['The sun', '12 h 00 min', '22 cm'],
          ['The moon’s changing distance', '12 h 39 min', '13 cm'],
          ['The tilt of the moon’s path', '25 h 49 min', '8 cm'],
        ),
        p(
          '**Strand:** When moon and sun pull together, that makes 84 centimetres up and 84 down. And when they pull against each other, 40. Spring tide and neap tide. But how do you know that it is 62 centimetres here? On Tarsi it is a different figure.',
        ),
        p(
          '**Salvey:** Nobody can work that out from the sky. It depends on the shape of the strait, on shoals, on the harbour wall. You have to measure. For at least a year; better for nineteen, because after that long the moon has been through all it can do. We have a hundred and fifty, from the little red house at the end of the quay.',
        ),
        img('tide-gauge'),
        h2('The machine in the cellar'),
        p(
          '**Strand:** This was the Institute’s first computer. It is of brass, has twelve wheels and a cord that runs over all of them, and a pen at the end. Each wheel turns at the pace of one wave. Whoever turned the crank for a day had the tides of a year. May I?',
        ),
        p('**Salvey:** Slowly. You have just made it next summer.'),
        quote(
          'We treat each as a wave of its own, very regular and very dull, and then we add them up.',
          'Thea Salvey, Sella Institute',
        ),
        p(
          '**Strand:** And is it right? We compared a month of the table with the gauge. The time was off by four minutes on average, the height by six centimetres. On one day by fifty-one.',
        ),
        p(
          '**Salvey:** That was the wind. A table knows nothing of weather. Low pressure lifts the sea by a centimetre for each hectopascal, and a gale from the south-west pushes it in on top of that. That is why it says at the foot of the sheet, in very small letters: _in still air_.',
        ),
        p(
          '**Strand:** So: nobody decides. The moon proposes, the strait disposes, thirty-seven waves are added up by hand or by cord, and the wind has not read the sheet. Next time: why does a loaf weigh what it weighs? Until then, keep the line straight.',
        ),
        p(
          'More about the red house is in [[notebook-tide-gauge|Mara Tellin’s notebook]]; on what it means for a rower when the water turns early, ask on Tarsi.',
        ),
        promo('plumb-line-street-water'),
      ],
    },
    ar: {
      headline: 'من يقرّر ارتفاع البحر؟',
      standfirst:
        'يفكّك «خيط الشاقول» جدول المدّ والجزر فيجد فيه سبعاً وثلاثين عجلة. حلقة للقراءة: لا تسجيل في النسخة التجريبية.',
      slugline: 'خيط-الشاقول-٢',
      kicker: 'خيط الشاقول',
      later: 2,
      body: [
        p('هذا نص الحلقة مكتوباً؛ فليس في النسخة التجريبية صوت لها ولا صورة متحركة.'),
        p(
          '**نعومي ستراند:** مساء الخير. على جدار كل مرسى قوارب في المضيق ورقة كهذه، وفيها زعم لا يُصدَّق: أن الماء عند الرصيف القديم سيبلغ بعد أحد عشر أسبوعاً، في الرابعة وثماني دقائق بعد الظهر، مترين وثلاثة عشر سنتيمتراً. لا نحو الرابعة، بل الرابعة وثماني دقائق. من يعرف شيئاً كهذا؟',
        ),
        p('**ثيا سالفي:** القمر في المقام الأول، وأنا أدوّن لا غير. عملي في معهد سيلا حساب الجداول.'),
        h2('موجة واحدة لا تكفي'),
        p('**ستراند:** يدور القمر مرة فيعلو الماء مرتين. تعلّمت ذلك في المدرسة، فيكفي إذن سطران.'),
        p(
          '**سالفي:** بسطرين يجنح قاربك قبل نهاية الأسبوع. فالقمر ليس على بُعد واحد دائماً، ومداره مائل، والشمس تجذب أيضاً، بأقل من نصف قوته، فتعينه حيناً وتعاكسه حيناً. ولكل من هذه إيقاعه. نحن نعامل كلاً منها معاملة موجة مستقلة، شديدة الانتظام وشديدة الملل، ثم نجمعها.',
        ),
        p('**ستراند:** وكم عددها؟'),
        p('**سالفي:** عندنا سبع وثلاثون، أربع منها تؤدي تسعة أعشار العمل.'),
        table(
          'أكبر أربع موجات في مدّ الرصيف القديم',
          ['سببها', 'تعود كل', 'ارتفاعها'],
          ['القمر', '١٢ ساعة و٢٥ دقيقة', '٦٢ سم'],
          ['الشمس', '١٢ ساعة', '٢٢ سم'],
          ['تبدّل بُعد القمر', '١٢ ساعة و٣٩ دقيقة', '١٣ سم'],
          ['ميل مدار القمر', '٢٥ ساعة و٤٩ دقيقة', '٨ سم'],
        ),
        p(
          '**ستراند:** فإذا اتفق القمر والشمس كان لنا ٨٤ سنتيمتراً صعوداً ومثلها هبوطاً، وإذا اختلفا فأربعون. هذا هو المدّ الأعلى وذاك هو المدّ الأدنى. ولكن كيف عرفتِ أنها ٦٢ سنتيمتراً هنا؟ في تارسي رقم آخر.',
        ),
        p(
          '**سالفي:** هذا ما لا يُستخرج من السماء. إنه رهن بشكل المضيق وبالمياه الضحلة وبجدار الميناء. لا بد من القياس، سنةً على الأقل، والأفضل تسع عشرة، لأن القمر يكون بعدها قد مرّ بكل ما يستطيعه. ولدينا مئة وخمسون سنة، من البيت الأحمر الصغير في طرف الرصيف.',
        ),
        img('tide-gauge'),
        h2('الآلة في القبو'),
        p(
          '**ستراند:** هذا أول حاسوب في المعهد: من نحاس، فيه اثنتا عشرة عجلة يمرّ عليها كلها خيط واحد، وفي طرفه قلم. كل عجلة تدور على إيقاع موجة، ومن أدار المقبض نهاراً كاملاً خرج بمدّ سنة كاملة. أتسمحين لي؟',
        ),
        p('**سالفي:** على مهل. لقد بلغتِ الصيف المقبل.'),
        quote(
          'نعامل كلاً منها معاملة موجة مستقلة، شديدة الانتظام وشديدة الملل، ثم نجمعها.',
          'ثيا سالفي، معهد سيلا',
        ),
        p(
          '**ستراند:** وهل يصدق الجدول؟ قارنّا شهراً منه بالمقياس، فكان الفرق في الوقت أربع دقائق في المتوسط، وفي الارتفاع ستة سنتيمترات. إلا يوماً بلغ فيه واحداً وخمسين.',
        ),
        p(
          '**سالفي:** تلك هي الريح. الجدول لا يعرف الطقس. فكلما انخفض الضغط هكتوباسكالاً واحداً علا البحر سنتيمتراً، ثم تأتي ريح جنوبية غربية فتدفعه فوق ذلك. ولهذا كُتب في أسفل الورقة بحروف صغيرة جداً: «في الهواء الساكن».',
        ),
        p(
          '**ستراند:** إذن لا أحد يقرّر. القمر يقترح، والمضيق يتصرّف، وسبع وثلاثون موجة تُجمع باليد أو بالخيط، والريح لم تقرأ الورقة. في الحلقة المقبلة: لماذا يزن الرغيف ما يزن؟ وحتى ذلك الحين أبقوا الخيط مستقيماً.',
        ),
        promo('plumb-line-street-water'),
      ],
    },
    es: {
      headline: '¿Quién decide lo alto que está el mar?',
      standfirst:
        '«A plomo» desmonta una tabla de mareas y encuentra dentro treinta y siete ruedas. Un capítulo para leer: la demostración no lleva grabación.',
      slugline: 'APLOMO-02',
      kicker: 'A plomo',
      later: 3,
      body: [
        p(
          '_Esta es la versión escrita del capítulo. La demostración no incluye su sonido ni su imagen en movimiento._',
        ),
        p(
          '**Noemi Strand:** Buenas noches. En la pared de todas las casetas de botes del estrecho cuelga esta hoja, que afirma una barbaridad: que dentro de once semanas, a las cuatro y ocho de la tarde, el agua del Muelle Viejo estará a dos metros trece. No «hacia las cuatro». A las cuatro y ocho. ¿Quién sabe una cosa así?',
        ),
        p(
          '**Thea Salvey:** La luna, sobre todo. Yo solo lo apunto. Calculo las tablas en el Instituto Sella.',
        ),
        h2('Una ola no basta'),
        p(
          '**Strand:** La luna da una vuelta y el agua sube dos veces. Eso lo aprendí en la escuela. Con dos renglones bastaría.',
        ),
        p(
          '**Salvey:** Con dos renglones habría encallado antes de acabar la semana. La luna no está siempre a la misma distancia. Su camino está inclinado. También tira el sol, con menos de la mitad de fuerza, unas veces a favor y otras en contra. Cada cosa de esas tiene su ritmo. Tratamos cada una como una ola aparte, muy regular y muy aburrida, y después las sumamos.',
        ),
        p('**Strand:** ¿Cuántas son?'),
        p('**Salvey:** Aquí, treinta y siete. Cuatro hacen nueve décimas partes del trabajo.'),
        table(
          'Las cuatro olas mayores de la marea en el Muelle Viejo',
          ['La causa', 'Vuelve cada', 'Altura'],
          ['La luna', '12 h 25 min', '62 cm'],
          ['El sol', '12 h 00 min', '22 cm'],
          ['La distancia variable de la luna', '12 h 39 min', '13 cm'],
          ['La inclinación de su camino', '25 h 49 min', '8 cm'],
        ),
        p(
          '**Strand:** Cuando la luna y el sol tiran juntos salen 84 centímetros hacia arriba y 84 hacia abajo. Cuando se llevan la contraria, 40. Mareas vivas y mareas muertas. Pero ¿cómo sabe que aquí son 62 centímetros? En Tarsi es otra cifra.',
        ),
        p(
          '**Salvey:** Eso no se deduce del cielo. Depende de la forma del estrecho, de los bajíos, del muro del puerto. Hay que medir. Un año como mínimo; mejor diecinueve, porque en ese tiempo la luna ya ha hecho todo lo que sabe. Tenemos ciento cincuenta, de la caseta roja del final del muelle.',
        ),
        img('tide-gauge'),
        h2('La máquina del sótano'),
        p(
          '**Strand:** Esto fue la primera computadora del Instituto. Es de latón, tiene doce ruedas, un cordel que pasa por todas y una pluma en la punta. Cada rueda gira al ritmo de una ola. Quien le daba un día entero a la manivela obtenía las mareas de un año. ¿Puedo?',
        ),
        p('**Salvey:** Despacio. Ya va usted por el verano que viene.'),
        quote(
          'Tratamos cada una como una ola aparte, muy regular y muy aburrida, y después las sumamos.',
          'Thea Salvey, Instituto Sella',
        ),
        p(
          '**Strand:** ¿Y acierta? Hemos comparado un mes de la tabla con el mareógrafo. En la hora falló cuatro minutos de media; en la altura, seis centímetros. Un día, cincuenta y uno.',
        ),
        p(
          '**Salvey:** Eso fue el viento. La tabla no sabe nada del tiempo que hace. Por cada hectopascal que baja la presión, el mar sube un centímetro, y encima llega un temporal del suroeste y lo empuja. Por eso pone al pie, en letra muy pequeña: _con aire en calma_.',
        ),
        p(
          '**Strand:** O sea, que no decide nadie. La luna propone, el estrecho dispone, treinta y siete olas se suman a mano o con cordel, y el viento no ha leído la hoja. La próxima vez: ¿por qué pesa un pan lo que pesa? Hasta entonces, mantengan el hilo derecho.',
        ),
        promo('plumb-line-street-water'),
      ],
    },
  },
}
