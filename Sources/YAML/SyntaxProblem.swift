import Source

/// A place where libyaml gave up, told as the mistake that people make there.
struct SyntaxProblem {
  let bytes: [UInt8]
  /// Where libyaml stopped.
  let problem: Int
  /// Where the thing began that libyaml was reading.
  let context: Int
  let failure: SyntaxFailure

  func report(_ findings: inout Findings) {
    let about = failure.context
    switch failure.problem {
    case _ where about.contains("irective"), "found incompatible YAML document",
      "found duplicate %YAML directive", "found duplicate %TAG directive":
      let start = lineStart(context)
      findings.add(.directive, start, lineEnd(start))
    case _ where about.hasSuffix("a tag"), "found undefined tag handle":
      reportSpecial(at: context, &findings)
    case "found character that cannot start any token",
      "block sequence entries are not allowed in this context",
      "mapping keys are not allowed in this context":
      reportSpecial(at: problem, &findings)
    case _ where about.hasSuffix("anchor") || about.hasSuffix("alias"),
      _ where about.hasSuffix("block scalar") && failure.problem.contains("indicator"),
      "did not find expected comment or line break":
      reportSpecial(at: context, &findings)
    case _ where failure.problem.contains("tab character"):
      findings.add(.tabIndentation, problem, characterEnd(problem))
    case "mapping values are not allowed in this context": reportColon(&findings)
    case "found unexpected ':'":
      let colon = Fix.Edit(findings.location(problem, problem + 1), ": ")
      let fix = Fix(WrongColon.remedy, [colon], isSafe: true)
      findings.add(.missingSpace, problem, characterEnd(problem), fix: fix)
    case "could not find expected ':'" where context < bytes.count && bytes[context] == 0x2D:
      WrongDash(start: context).report(&findings)
    case "could not find expected ':'":
      if let entry = StrayEntry(bytes, at: min(context, bytes.count)) {
        return entry.report(&findings)
      }
      findings.add(.missingColon, context, trimmedLineEnd(context))
    case "found unexpected end of stream", "found unexpected document indicator":
      findings.add(.unclosedQuote, context, context + 1)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      reportEscape(&findings)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      reportBracket(&findings)
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      reportMisplaced(&findings)
    case "did not find expected node content" where about.hasSuffix("block node"):
      reportSpecial(at: problem, &findings)
    default:
      findings.add(.invalidYAML, problem, characterEnd(problem), ["problem": words])
    }
  }

  /// What libyaml says, in the reader's language where it is known to be said at all.
  private var words: Argument {
    switch failure.problem {
    case "did not find expected node content":
      .wording(zh: "这里应当有内容", en: "a value is expected here")
    case "": .wording(zh: "内存不足", en: "out of memory")
    case let problem: .text(problem)
    }
  }

  private func reportSpecial(at start: Int, _ findings: inout Findings) {
    let end = characterEnd(start)
    let sign = String(decoding: bytes[min(start, bytes.count)..<end], as: UTF8.self)
    findings.add(
      .specialStart, start, end, ["sign": .text(sign)],
      fix: Quoting.fix(bytes, from: start, to: trimmedLineEnd(start), findings))
  }

  /// A second colon in a line makes its text look like a key; a first one follows a finished value.
  private func reportColon(_ findings: inout Findings) {
    let line = Line(bytes, lineStart(problem), lineEnd(problem))
    guard line.isKey, line.value <= problem else {
      return findings.add(.unevenIndentation, line.content, problem)
    }
    if let enclosure = WideSign.enclosure(
      bytes, from: line.value, to: trimmedLineEnd(problem), in: findings.file)
    {
      return findings.add(enclosure)
    }
    let fix = Quoting.fix(bytes, from: line.value, to: trimmedLineEnd(problem), findings)
    findings.add(.colonInText, problem, problem + 1, fix: fix)
  }

  private func reportEscape(_ findings: inout Findings) {
    // libyaml stops at the backslash, or behind the letter that announces digits.
    let isBackslash = problem < bytes.count && bytes[problem] == 0x5C
    let start = isBackslash ? problem : max(context, problem - 2)
    let fix = Fix(
      Wording(zh: "写成两个反斜杠", en: "Double the backslash"),
      [Fix.Edit(findings.location(start, start + 1), "\\\\")], isSafe: false
    )
    findings.add(.badEscape, start, characterEnd(start + 1), fix: fix)
  }

  private func reportBracket(_ findings: inout Findings) {
    if let comma = wideComma() {
      return comma.sign.report(in: bytes, isCertain: comma.isOnly, &findings)
    }
    guard bytes[problem...].contains(where: { $0 > 0x20 }) else {
      return findings.add(.unclosedBracket, context, characterEnd(context))
    }
    if isBelowOpening(problem) {
      return findings.add(.unclosedBracket, context, characterEnd(context))
    }
    let opening = Diagnostic.Label(
      findings.location(context, characterEnd(context)),
      Wording(zh: "括号从这里开始", en: "the bracket opens here"))
    findings.add(.unclosedBracket, problem, characterEnd(problem), labels: [opening])
  }

  /// The wide comma before a second colon, which the value before it has swallowed.
  private func wideComma() -> (sign: WideSign, isOnly: Bool)? {
    guard problem < bytes.count, bytes[problem] == 0x3A else { return nil }
    var last: WideSign?
    var isOnly = true
    var index = problem - 1
    while index > context, ![0x3A, 0x2C, 0x7B, 0x5B, 0x22, 0x27].contains(bytes[index]) {
      if let sign = WideSign.comma(bytes, at: index), sign.end < problem {
        isOnly = last == nil
        last = last ?? sign
      }
      index -= 1
    }
    return last.map { ($0, isOnly) }
  }

  /// Text behind a closing quote or bracket, or a line at a column that fits no level.
  private func reportMisplaced(_ findings: inout Findings) {
    let start = lineStart(problem)
    let before = bytes[start..<problem].last { $0 > 0x20 }
    if let quote = openQuote(before: problem) {
      findings.add(.unclosedQuote, quote, quote + 1)
    } else if let before, [0x22, 0x27, 0x5D, 0x7D].contains(before) {
      findings.add(.textAfterValue, problem, max(problem, trimmedLineEnd(problem)))
    } else if isFlowSign(problem) {
      reportSpecial(at: problem, &findings)
    } else {
      findings.add(.unevenIndentation, problem, max(problem, trimmedLineEnd(problem)))
    }
  }

  /// Whether a line between the opening bracket and a place starts no deeper than the bracket's own
  /// line: it belongs to a later key, so the bracket was never closed.
  private func isBelowOpening(_ place: Int) -> Bool {
    let first = Line(bytes, lineStart(context), lineEnd(context))
    var start = lineEnd(context) + 1
    while start <= place, start < bytes.count {
      let line = Line(bytes, start, lineEnd(start))
      if !line.isBlank, line.content - line.start <= first.column { return true }
      start = line.end + 1
    }
    return false
  }

  /// The quote on an earlier line that was closed only by what opens a later value.
  private func openQuote(before place: Int) -> Int? {
    var start = lineStart(place)
    guard let quote = bytes[start..<place].last(where: { $0 > 0x20 }),
      quote == 0x22 || quote == 0x27,
      let closing = bytes[start..<place].lastIndex(of: quote)
    else { return nil }
    let last = Line(bytes, start, lineEnd(start))
    guard last.value >= closing || bytes[last.value] != quote, !isFlow(last) else { return nil }
    while start > 0 {
      start = lineStart(start - 1)
      let line = Line(bytes, start, lineEnd(start))
      guard line.value < line.end else { continue }
      let count = bytes[line.value..<line.end].count { $0 == quote }
      if bytes[line.value] == quote, count % 2 == 1 { return line.value }
      if count > 0 { return nil }
    }
    return nil
  }

  private func isFlow(_ line: Line) -> Bool {
    line.value < line.end && (bytes[line.value] == 0x5B || bytes[line.value] == 0x7B)
  }

  private func isFlowSign(_ place: Int) -> Bool {
    place < bytes.count && [0x2C, 0x5D, 0x7D].contains(bytes[place])
  }
}

extension SyntaxProblem {
  private func lineStart(_ place: Int) -> Int {
    let before = bytes[..<min(place, bytes.count)].lastIndex { $0 == 0x0A || $0 == 0x0D }
    return before.map { $0 + 1 } ?? min(Encoding.textStart(bytes), place)
  }

  private func lineEnd(_ place: Int) -> Int {
    bytes[min(place, bytes.count)...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }

  private func trimmedLineEnd(_ place: Int) -> Int {
    var end = lineEnd(place)
    while end > place, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  private func characterEnd(_ place: Int) -> Int {
    var end = min(place + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
