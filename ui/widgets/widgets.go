// Package widgets is what the screens are made of: calm, usable from the keyboard, in the colours of the program.
// It knows Fyne and the translations, and none of our records.
//
// Which widget for what?
//
//   - A page: NewHeader on top, then Page(cards…) or a TabBar. A Card holds what belongs together, with its actions at
//     the right of its title. Columns sets cards side by side, Column one below the other, Row things in a line.
//   - A form: Form(fields…), each a NewField or RequiredField around NewTextField, NewAreaField, NewChoice, or a
//     NewDateField, which brings its own label. An error stands under its field: Field.SetError. Set Limit before
//     NewField to have the letters counted.
//   - Load values with Fill, which tells nobody; the callback hears only what the user changes. Save when OnLeave is
//     called and when the autosaver of package ui says so; show it with a SavedMark.
//   - A sheet of many questions: LazyColumn builds what is near; QuietField, and a Choice that is Quiet, read as text until
//     the keyboard comes; Chips show all options side by side; WeekGrid takes the hours of a week; Lines and CaptionLines
//     are wrapping texts that cost little.
//   - Numbers: a NumberField in a Field; a Grid for rows of them; a SliderField for what if.
//   - Layout of text: a Paragraph has room around it; Flush takes it away where it stands among fields. Scrolled scrolls
//     a body without cutting the frames of its fields.
//   - Words: NewText is one line that follows the theme, Heading, Subheading, Strong and Caption are its sizes, Paragraph
//     and MutedParagraph wrap. A state is a Badge; it must say in words what its colour says.
//   - Actions: one PrimaryButton on a page, QuietButton for the others, LinkButton inside rows, MenuButton for the
//     rest. DangerButton comes with Ask alone.
//   - Questions and short forms: a Dialog, whose Confirm is the verb. Ask for yes or no, ShowFailure for an error: what
//     happened, what is safe, what to do next.
//   - What was done: a Notice. How far it is: a Progress. Where nothing is: EmptyState with one action.
//   - Worksheets: ScoreCell for 0 to 3, Dots for a weight, DragList for an order, SearchEntry over a list.
//   - Keys: a KeyMap per window. Fyne gives keys to the focused widget alone; the widgets here hand on what they do
//     not use. A widget of your own that takes the focus does the same with ForwardKey, and one that hears shortcuts
//     with ForwardShortcut. So Esc, Enter, F1 and Ctrl+N work from everywhere. It calls SignOfLife too, since the
//     window locks when it hears none.
//
// Colours are asked by name, Color(ColorMuted), each time a widget is refreshed, so that they follow the theme.
package widgets
