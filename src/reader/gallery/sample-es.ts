// The gallery's samples in Spanish.
import type { SampleText } from './sample-text.ts'

export const sampleEs: SampleText = {
  paper: 'Brújula de Maravel',
  slogan: 'Noticias del estrecho de Sella',
  edition: 'Español',
  home: 'Portada',
  navigation: [
    ['Noticias', 'Política', 'Economía', 'Sociedad', 'Medio ambiente', 'Ciencia', 'Cultura', 'Deporte'],
    ['Artículos', 'Opinión', 'Análisis', 'Reportajes', 'Blogs'],
    ['Vídeos', 'Claves', 'A plomo', 'La hora del puerto'],
    ['Infografías'],
    ['En imágenes'],
    ['En directo'],
  ],
  regions: [
    'Muelle Viejo',
    'Las Salinas',
    'Colina del Farol',
    'Ribera Norte',
    'Mirador',
    'Tarsi',
    'Valle del Ister',
  ],
  authors: ['Ilona Marsh', 'Tomás Verde', 'نور حلبي', 'Peter Quill'],
  author: {
    role: 'Corresponsal en el puerto',
    biography:
      'Ilona Marsh escribe sobre el puerto, sus barcos y quienes los cargan desde 2011. Creció en Tarsi y sigue tomando el primer transbordador.',
  },
  source: 'Sella Press Service',
  stories: [
    [
      'La ciudad dragará el puerto viejo tras cuarenta años de lodo',
      'El Consejo aprueba una obra de dos años que llevará los transbordadores a Ribera Norte y que, según sus críticos, removerá lo que mejor estaba quieto.',
      'Muelle Viejo',
    ],
    [
      'Se duplican las travesías a Tarsi en invierno',
      'La isla pedía un barco de noche desde que el hospital trasladó sus consultas.',
      'Tarsi',
    ],
    [
      'La línea 4 del tranvía circulará toda la noche los viernes',
      'Una prueba hasta la primavera, pagada con el aparcamiento.',
      'Política',
    ],
    [
      'El embalse, en su nivel más bajo desde 1991',
      'Sin restricciones antes de enero, dice la Junta; los huertos se inquietan.',
      'Valle del Ister',
    ],
    [
      'La biblioteca abrirá hasta medianoche',
      'Estudiantes y enfermeras de noche llenaron el mes de prueba.',
      'Sociedad',
    ],
    ['Lo que recuerda el lodo: un testigo del fondo del puerto', 'Once metros, tres siglos.', 'Ciencia'],
    [
      'Sube la sal mientras cambian de manos las últimas eras',
      'Cuatro familias venden, dos se quedan.',
      'Economía',
    ],
    [
      'El diario de un farero vuelve al cabo Orel',
      'Apareció en un baúl de marinero, en un garaje.',
      'Cultura',
    ],
    ['Harbour Athletic frena al líder bajo la lluvia', 'Un cabezazo tardío y un campo inundado.', 'Deporte'],
    [
      'Los vencejos vuelven a la plaza de la Aduana tres semanas antes',
      'El anillamiento empieza el lunes.',
      'Medio ambiente',
    ],
    ['La cocina que guisa para nueve mil alumnos', 'Una jornada que empieza a las cuatro.', 'Sociedad'],
    [
      'El puente que zumba y la ingeniera que lo escucha',
      'El puente del Ondra tiene su propia nota.',
      'Reportajes',
    ],
    ['Presupuesto: adónde va cada cien doros', 'Once gráficos.', 'Política'],
  ],
  opinions: [
    ['Elogio del banco que nadie diseñó', 'Peter Quill'],
    ['El mar no lee nuestras actas', 'نور حلبي'],
    ['Que los tranvías sean aburridos', 'Tomás Verde'],
    ['Una biblioteca de noche es una plaza con lámparas', 'Ilona Marsh'],
  ],
  paragraphs: [
    'El lodo salió gris y luego, al girar la cuchara, negro. Olía a hierro y a cabo viejo. En el muelle, cuarenta personas que habían venido a ver la primera prueba retrocedieron a la vez y, como suele ocurrir, volvieron a acercarse para mirar.',
    'El Consejo decidió el martes por la noche, por 27 votos contra 16, dragar el puerto viejo por primera vez en cuatro décadas. La obra durará dos años, costará 84 millones de doros y llevará todos los atraques a Ribera Norte mientras dure.',
    '«Llevamos decidiéndolo desde que yo era aprendiz», dijo la capitana del puerto, que se jubila el próximo verano. «El agua bajaba mientras hablábamos».',
    'Quienes se oponen no discuten el calado. Señalan un estudio del Instituto Sella, que halló cobre y pintura vieja en los dos metros superiores del fondo, y preguntan adónde irá todo eso. La respuesta, por ahora, es una balsa amurallada junto a las antiguas salinas, forrada de arcilla y vigilada durante treinta años.',
    'Para quienes trabajan en el agua la pregunta está más cerca. Los dieciséis barcos que aún descargan en el Muelle Viejo compartirán un pontón; la naviera calcula que cada travesía durará once minutos más. Nadie ha dicho todavía quién paga esos minutos.',
    'Aun así, en el muelle se respiraba algo parecido al alivio. Un práctico jubilado había traído una silla plegable, un termo y una carta del puerto impresa el año en que nació. Puso el dedo en la línea de mayor calado. «Ahí», dijo. «Ahí encontraremos mi reloj».',
  ],
  subheading: 'Lo que hay en los dos metros superiores',
  quote: ['El agua bajaba mientras hablábamos.', 'Vera Lind, capitana del puerto'],
  infobox: [
    'El dragado, en breve',
    '1,9 millones de metros cúbicos de lodo en dos años',
    '84 millones de doros, un tercio del fondo nacional de puertos',
    'Los transbordadores se trasladan a Ribera Norte el 3 de marzo',
    'Los análisis del agua se publican cada viernes',
  ],
  table: [
    'Calado en el atraque, metros en bajamar',
    [
      ['Año', 'Atraque 1', 'Atraque 2'],
      ['1984', '7,2', '7,0'],
      ['2004', '5,9', '5,4'],
      ['2026', '4,1', '3,8'],
    ],
  ],
  caption: 'La prueba en el Muelle Viejo el martes por la mañana, vista desde la aduana.',
  credit: 'Dibujo por código / Brújula de Maravel',
  flashes: [
    'El Consejo aprueba dragar el puerto viejo por 27 votos contra 16',
    'El puente del Ondra, abierto de nuevo a los tranvías tras la inspección',
    'El barco de la noche a Tarsi sale a las 21:40, no a las 21:10',
    'Junta de Aguas: sin restricciones antes de enero',
  ],
  attribution: 'Nuestra corresponsal',
  topics: ['El puerto viejo', 'Instituto Sella', 'Vera Lind', 'Transbordadores', 'Consejo Municipal'],
  dossier: ['El lodo y el dinero', 'Dos años, 84 millones de doros, un fondo: lo que cambia el dragado.'],
  correction: 'Una versión anterior daba 4,5 metros de calado en el atraque 2 en 2004. Eran 5,4 metros.',
  footer: {
    description:
      'La Brújula de Maravel informa de una ciudad que no existe. Lugares, personas y hechos son inventados.',
    rights: 'Contenido de demostración. Todas las imágenes son ilustraciones dibujadas por código.',
    links: ['Quiénes somos', 'Contacto', 'Privacidad', 'Autores', 'Correcciones', 'Hemeroteca'],
  },
  entries: [
    [
      'Aprobado: 27 contra 16',
      'Aplausos en la galería y algún silbido. La alcaldesa lee dos veces el resultado.',
    ],
    ['Cae la última enmienda', 'La propuesta de esperar otro estudio pierde por tres votos.'],
    ['Se abre el debate', 'Hay treinta y un oradores en la lista. El secretario ha traído bocadillos.'],
  ],
  collections: ['Hoy', 'Opinión', 'Vídeo', 'En imágenes', 'Breves', 'Política', 'En directo'],
  programme: ['La hora del puerto', 'Conversaciones desde el muelle, cada jueves.', 'Los jueves a las 19:00'],
}
