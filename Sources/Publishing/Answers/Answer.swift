/// What somebody asks about an item, with what the item says to it.
struct Answer: Sendable {
  /// Which of the questions it is: `materials`, or `question-2` for one of the item’s own.
  let id: String
  /// The question as people ask it, such as 要带什么材料.
  let question: String
  /// Sentences and lines, put together from what the item states and nothing else.
  let text: String
  /// The elements that it comes from, as JSON pointers into the record of the item.
  let sources: [String]
  /// The section of the guide that says the same.
  let section: String
}
