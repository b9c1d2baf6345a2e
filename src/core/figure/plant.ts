/** Where the plant stands, as media/common.css has it: its height and how far it reaches below the floor's edge, as parts of the picture's height. */
export const PLANT_PLACE = { height: 0.25, below: 0.022 } as const;

/** The plant's box: left, top, width and height in its own units. */
export const PLANT_BOX = [-650, -1640, 1300, 1700] as const;

/** Leaves back to front: what they are filled with, their outline, and the rib along their middle. */
const LEAVES = [
  ['#548d6e', 'M0-480C-250-608-500-898-590-1097C-335-1027-84-738 0-480Z', 'M0-480Q-334-866-590-1097'],
  ['#548d6e', 'M0-480C99-741 369-1032 633-1098C530-897 260-606 0-480Z', 'M0-480Q360-868 633-1098'],
  ['#80ae93', 'M0-480C-207-793-343-1306-320-1616C-111-1365 26-851 0-480Z', 'M0-480Q-182-1164-320-1616'],
  ['#548d6e', 'M0-480C-15-828 136-1299 367-1519C367-1233 216-761 0-480Z', 'M0-480Q201-1109 367-1519'],
  ['#6a9d80', 'M0-480C-212-464-460-573-572-682C-366-750-118-641 0-480Z', 'M0-480Q-331-625-572-682'],
  ['#80ae93', 'M0-480C129-639 389-742 598-668C477-563 217-459 0-480Z', 'M0-480Q347-618 598-668'],
  ['#6a9d80', 'M0-480C-112-769-108-1197-14-1431C122-1189 118-761 0-480Z', 'M0-480Q6-1050-14-1431'],
] as const;

/** A potted plant, as SVG: so pale and see-through that it takes no part in the picture, and goes with light and dark walls. */
export const PLANT = [
  '<g opacity=".55"><ellipse cy="10" rx="420" ry="48" fill="#8a7a5e" opacity=".35"/>',
  ...LEAVES.map(([fill, leaf, rib]) => `<path fill="${fill}" d="${leaf}"/><path fill="none" stroke="#eef4ec" stroke-width="10" stroke-opacity=".45" d="${rib}"/>`),
  '<path fill="#d5c0a1" d="M-270-520H270L205 0Q0 40-205 0Z"/><path fill="#e4d0b7" d="M-300-600H300L290-490H-290Z"/><path fill="#c7ae89" d="M90-490H268L205 0Q130 24 50 26Z"/></g>',
].join('');

/** The same as a picture of its own: what media/plant.svg holds. */
export const plantPicture = (): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${PLANT_BOX.join(' ')}">${PLANT}</svg>\n`;
