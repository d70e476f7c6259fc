import Source

extension [Diagnostic] {
  /// Findings in a row that differ in their message alone, as those about what a record lacks do: reports
  /// for people show them above one piece of the source.
  var alike: [ArraySlice<Diagnostic>] {
    var groups: [ArraySlice<Diagnostic>] = []
    var start = startIndex
    for index in indices where index == endIndex - 1 || !self[index + 1].isAlike(self[start]) {
      groups.append(self[start...index])
      start = index + 1
    }
    return groups
  }
}

extension Diagnostic {
  fileprivate func isAlike(_ other: Diagnostic) -> Bool {
    rule.code == other.rule.code && location == other.location && severity == other.severity
      && note == other.note && labels == other.labels && others == other.others
      && subject.district == other.subject.district
  }
}
