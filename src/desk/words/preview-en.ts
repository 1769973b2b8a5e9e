// The words of a story's preview in English.
export const previewEn = {
  title: 'Preview',
  showings: { phone: 'Phone', desktop: 'Desktop', card: 'Share card', push: 'Notification' },
  again: 'As it is now',
  wideCard: 'Facebook, LinkedIn, X, Slack: picture cut to 1.91 : 1 around its middle.',
  smallCard: 'WhatsApp, Signal, search engines: picture cut to a square around its middle.',
  noPicture: 'The page names no picture: the story has no lead picture that may be shown.',
  noDescription: 'The page says nothing below the title: the story has no standfirst.',
  phones: { iphone: 'iPhone, locked.', android: 'Android, locked, not opened.' },
  isCut: (length: number, most: number) =>
    `The headline has ${length} characters; it is cut after about ${most}.`,
  fits: (length: number, most: number) =>
    `The headline has ${length} characters; about ${most} are shown: it fits.`,
}
