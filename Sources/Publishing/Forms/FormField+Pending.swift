extension FormField {
  var example: String? { nil }
  var pattern: String? { nil }
  var patternHint: String? { nil }
}

extension PublishedForm.Group {
  var repeats: Int { 1 }
  var condition: FormField.Condition? { nil }
}
