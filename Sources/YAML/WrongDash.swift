import Source

/// A dash that was meant to begin a list entry but has no space behind it.
struct WrongDash {
  let start: Int

  func report(_ findings: inout Findings) {
    let fix = Fix(
      Wording(zh: "在短横线后面加一个空格", en: "Put a space after the dash"),
      [Fix.Edit(findings.location(start, start + 1), "- ")],
      isSafe: true
    )
    findings.add(.wrongDash, start, start + 1, fix: fix)
  }
}
