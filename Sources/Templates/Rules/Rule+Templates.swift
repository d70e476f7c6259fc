package import Source

extension Rule {
  /// What can be wrong in a template; examples are template text over `TemplateExamples.model`.
  package static let templates: [Rule] = templateNames + templateTags

  static let templateNames = [
    unknownName, unknownPartial, rawOutput, unprintableName, includedTooOften,
  ]
  static let templateTags = [
    unclosedSection, strayCloseTag, mismatchedCloseTag, unclosedTag, malformedTag,
    sectionsTooDeep,
  ]
}
