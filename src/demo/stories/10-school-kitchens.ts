// Set 10: nine schools cook for themselves again.
import { type DemoStory, h2, img, p, quote, ul } from '../demo-story.ts'

export const story: DemoStory = {
  number: '10',
  key: 'school-kitchens',
  kind: 'article',
  section: 'society',
  region: 'northbank',
  topics: ['schools', 'city-council'],
  bylines: [{ author: 'salma-wirth', role: 'writer' }],
  lead: { picture: 'school-meal' },
  life: { state: 'published', hoursAgo: 33 },
  original: 'es',
  texts: {
    es: {
      headline: 'Nueve escuelas de la Ribera Norte vuelven a encender la cocina',
      standfirst:
        'Tras doce años de bandejas traídas de fuera, 2.300 alumnos comen lo que se guisa en el piso de abajo. Cuesta lo mismo y sobra la mitad.',
      slugline: 'ESCUELAS-COCINAS',
      body: [
        p(
          'A las once y media, el pasillo de la escuela de la calle del Muelle huele a cebolla. Parece poca cosa, pero hacía doce años que no pasaba. Desde este curso, nueve escuelas de la Ribera Norte han dejado el servicio de bandejas y vuelven a cocinar en su propio edificio para 2.300 alumnos.',
        ),
        p(
          'El Consejo Municipal aprobó el cambio como prueba de dos años. La primera cuenta, que se presentó ayer, sorprendió incluso a quienes lo habían pedido: el menú sale a 3,10 doros, tres céntimos menos que la bandeja, y las sobras han pasado de 118 gramos por niño y día a 57.',
        ),
        quote(
          'El niño que ha visto pelar la zanahoria se come la zanahoria. No hay más secreto.',
          'Rut Ameller, cocinera de la escuela de la calle del Muelle',
        ),
        h2('Con lo que hay'),
        p(
          'Las cocinas seguían ahí, convertidas en almacenes. Recuperarlas costó 1,9 millones de doros, que se pagan con lo que la ciudad deja de abonar por el transporte. El pescado llega tres veces por semana de la lonja del Muelle Viejo; la fruta, del valle del Ister. Cada centro tiene un cocinero, dos ayudantes y una norma: el menú se decide al final de cada semana, cuando se sabe qué hay y a qué precio.',
        ),
        ul(
          '**Centros:** nueve, con 2.300 comensales',
          '**Precio:** 3,10 doros; la mitad para familias con dos hijos o más; gratis para 640 alumnos',
          '**Platos:** pescado tres días, legumbre uno, y uno sin carne ni pescado',
          '**Sobras:** 57 gramos por niño y día (antes, 118)',
        ),
        p(
          'No todo ha ido bien. En dos escuelas la ventilación no daba abasto y hubo que servir frío durante una semana. En otra, la primera lenteja volvió casi entera. «Les pusimos un cartel: hoy, experimento», recuerda Ameller. «A la segunda repitieron. No porque estuvieran mejor, sino porque les habíamos preguntado qué les faltaba. Dijeron que laurel. No sé de dónde sacan unos niños de siete años que falta laurel».',
        ),
        p(
          'La comisión de padres, que al principio temía por las alergias, ha pedido que se mantenga una cocina aparte para los 74 alumnos que las tienen. La ciudad la ha concedido. También ha aceptado que un niño por mesa pruebe el plato antes que nadie y lo anote, de cero a cinco, en una libreta que se lee en voz alta.',
        ),
        h2('La cuenta pendiente'),
        p(
          'Quedan 31 escuelas con bandeja. Extender el modelo a todas exigiría 7,4 millones de doros y unos 110 empleos, y el contrato actual no vence hasta dentro de tres años. Bettina Sool, jefa de finanzas del Consejo, no descarta romperlo antes. «Primero quiero ver un invierno entero», matiza. «En otoño guisar es barato».',
        ),
        img(
          'fish-crates',
          'Pescado de la lonja del Muelle Viejo. Tres veces por semana, parte de él va a las escuelas.',
        ),
        p(
          'En la calle del Muelle, mientras tanto, la nota media del mes es un 3,8. El plato mejor valorado ha sido el arroz con sepia. El peor, la sopa de puerros, con un 1,4 y una observación: «Le falta no ser de puerros».',
        ),
      ],
    },
    ar: {
      headline: 'تسع مدارس في الضفة الشمالية تعود إلى الطهو في مطابخها',
      standfirst:
        'بعد اثني عشر عاماً من الوجبات الجاهزة المنقولة، يأكل ٢٣٠٠ تلميذ ما يُطهى في الطابق الأسفل. الكلفة على حالها، والبقايا إلى النصف.',
      slugline: 'مدارس-مطابخ',
      later: 4,
      body: [
        p(
          'في الحادية عشرة والنصف تفوح رائحة البصل في ممر مدرسة شارع الرصيف. قد يبدو هذا أمراً صغيراً، لكنه لم يحدث منذ اثني عشر عاماً. فمنذ بداية هذا العام الدراسي تخلّت تسع مدارس في الضفة الشمالية عن الوجبات المنقولة، وعادت إلى الطهو في مبانيها لنحو ٢٣٠٠ تلميذ.',
        ),
        p(
          'وكان المجلس البلدي قد أقرّ هذا التحوّل تجربةً لسنتين. وجاءت الحصيلة الأولى، التي عُرضت أمس، مفاجئة حتى لمن طالبوا به: فالوجبة تكلّف ٣٫١٠ دورو، أي أقل بقليل من الوجبة الجاهزة، وقد انخفضت البقايا من ١١٨ غراماً للتلميذ في اليوم إلى ٥٧.',
        ),
        quote('الطفل الذي رأى الجزرة تُقشَّر يأكل الجزرة. هذا كل السر.', 'روت أمّلير، طاهية مدرسة شارع الرصيف'),
        h2('مما هو موجود'),
        p(
          'كانت المطابخ في أماكنها وقد صارت مخازن. وكلّفت إعادتها إلى العمل ١٫٩ مليون دورو، تُسدَّد مما كانت المدينة تدفعه للنقل. ويصل السمك ثلاث مرات في الأسبوع من سوق الرصيف القديم، والفاكهة من وادي إستر. ولكل مدرسة طاهٍ ومساعدان وقاعدة واحدة: تُحدَّد الأطباق في آخر الأسبوع، حين يُعرف ما في السوق وبكم.',
        ),
        ul(
          '**المدارس:** تسع، يأكل فيها ٢٣٠٠ تلميذ',
          '**السعر:** ٣٫١٠ دورو، ونصفه للأسر التي لها ولدان فأكثر، ومجاناً لـ٦٤٠ تلميذاً',
          '**الأطباق:** السمك ثلاثة أيام، والبقول يوماً، ويوم بلا لحم ولا سمك',
          '**البقايا:** ٥٧ غراماً للتلميذ في اليوم بعد أن كانت ١١٨',
        ),
        p(
          'ولم يخلُ الأمر من عثرات. ففي مدرستين عجزت التهوية، فقُدّمت أطباق باردة أسبوعاً كاملاً. وفي ثالثة عاد أول طبق عدس كما هو تقريباً. وتروي أمّلير: «علّقنا لافتة كتبنا عليها: اليوم تجربة. وفي المرة الثانية طلبوا المزيد، لا لأنه صار ألذّ، بل لأننا سألناهم ماذا ينقصه. قالوا: ورق الغار. لا أدري من أين لأطفال في السابعة أن ورق الغار ناقص».',
        ),
        p(
          'أما لجنة الأهل، التي كانت تخشى على المصابين بالحساسية، فطلبت الإبقاء على مطبخ منفصل لهم، وعددهم ٧٤، فاستجابت المدينة. ووافقت كذلك على أن يذوق الطبقَ قبل غيره طفلٌ من كل طاولة، ويضع له علامة من صفر إلى خمسة في دفتر يُقرأ بصوت عالٍ.',
        ),
        h2('ما لم يُحسم'),
        p(
          'ما زالت ٣١ مدرسة تتلقى الوجبات الجاهزة. ويتطلب تعميم التجربة ٧٫٤ مليون دورو ونحو ١١٠ وظائف، في حين لا ينتهي العقد الحالي قبل ثلاث سنوات. ولا تستبعد رئيسة الشؤون المالية في المجلس بتينا سول إنهاءه قبل ذلك، لكنها تقول: «أريد أن أرى شتاءً كاملاً أولاً، فالطهو في الخريف رخيص».',
        ),
        img('fish-crates', 'سمك سوق الرصيف القديم. ثلاث مرات في الأسبوع يذهب بعضه إلى المدارس.'),
        p(
          'وإلى أن يحين ذلك يبلغ معدل العلامات في مدرسة شارع الرصيف هذا الشهر ٣٫٨. أعلاها للأرز بالحبّار، وأدناها لحساء الكرّاث: ١٫٤، ومعها ملاحظة: «ينقصه ألا يكون من الكرّاث».',
        ),
      ],
    },
  },
}
