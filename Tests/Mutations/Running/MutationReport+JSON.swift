import Source

extension MutationReport {
  /// The report for a program.
  package var json: String {
    var writer = JSONWriter()
    writer.object { json in
      json.key("faults")
      json.array { json in
        for row in rows { Self.write(row, &json) }
      }
      json.key("total")
      Self.write(total, &json)
      json.key("foundRate")
      json.decimal(foundRate)
      json.key("cleanItems")
      json.integer(clean.items)
      json.key("cleanFindings")
      json.integer(clean.findings.count)
      json.key("findingsPerHundredCleanItems")
      json.decimal(clean.findingsPerHundred)
      json.key("crashes")
      json.integer(0)
      json.key("meetsTargets")
      json.boolean(meetsTargets)
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func write(_ row: Row, _ json: inout JSONWriter) {
    json.object { json in
      json.key("fault")
      json.string(row.name)
      let figures = [
        ("variants", row.variants.count), ("planted", row.planted), ("found", row.found),
        ("missed", row.missed), ("wrongPlace", row.wrongPlace), ("notPlanted", row.failed),
        ("additional", row.additional),
      ]
      for (name, figure) in figures {
        json.key(name)
        json.integer(figure)
      }
    }
  }
}
