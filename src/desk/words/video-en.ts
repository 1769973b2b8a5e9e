// The words of videos in a story in English.
export const videoEn = {
  put: 'Put the video in',
  poster: 'Poster of the video',
  choosePoster: 'Choose the poster',
  looking: 'A poster is taken from the video …',
  noPoster: 'This browser cannot show the video: choose a picture as its poster.',
  altHint: 'What is seen and said, for those who cannot see or hear it',
  tooLarge: 'A video may have 512 MB at most. Make it smaller.',
  otherType: 'Only MP4 and WebM play in every browser: export the video as one of them.',
  sending: 'The video is being sent',
  orDrop: 'Or paste or drop an MP4 or WebM into the text, or take a video of the library:',
  library: 'Newest videos of the library',
}
