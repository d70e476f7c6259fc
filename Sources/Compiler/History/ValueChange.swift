import Source
import Standard

/// One difference between what a record said and what it says.
struct ValueChange: Sendable {
  let path: Comparison.Path
  let kind: Change.Kind
  let impact: Impact
  /// Where the old and the new value stand; nil where there is none.
  let places: (before: Location?, after: Location?)
  let before: Wording?
  let after: Wording?
  /// How similar the names of a renamed entry are, in hundredths.
  let similarity: Int?

  init(
    _ kind: Change.Kind,
    _ path: Comparison.Path,
    _ impact: Impact,
    from old: Entry?,
    to new: Entry?,
    words: (before: Wording?, after: Wording?)? = nil,
    similarity: Int? = nil
  ) {
    self.kind = kind
    self.path = path
    self.impact = impact
    places = (old?.location, new?.location)
    before = words.map(\.before) ?? old?.shown
    after = words.map(\.after) ?? new?.shown
    self.similarity = similarity
  }
}
