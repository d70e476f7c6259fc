package import Source
import Standard

/// All elements at a glance: a table for people, JSON for programs.
package enum ElementList {
  package static func text(_ elements: [ElementFacts], in language: Language) -> String {
    Columns.text(
      elements.map { facts in
        [
          facts.qualifiedID, facts.element.title[language], facts.kind[language],
          facts.element.requirement.title[language], facts.uniformity[language],
        ]
      })
  }

  package static func json(_ elements: [ElementFacts]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("elements") { json in
        json.array { json in
          for facts in elements { write(facts, &json) }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ facts: ElementFacts, _ json: inout JSONWriter) {
    let element = facts.element
    json.object { json in
      json.member("record", facts.shape.id)
      json.member("id", element.id)
      json.member("name", element.title)
      json.member("aliases", element.aliases)
      json.member("description", element.description)
      json.member("kind", element.kind.name.id)
      json.member("codeList", facts.codeList?.id)
      json.member("of", element.kind.recordID)
      json.member("several", element.several)
      json.member("requirement", element.requirement.rawValue)
      json.member("requirementInWords", facts.requirement)
      json.member("mayBeNone", element.mayBeNone)
      json.member("uniformity", element.uniformity.rawValue)
      json.member("better", element.better?.rawValue)
      json.member("impact", element.impact?.rawValue)
      json.member("bound", element.bound)
      json.member("section", element.section)
      json.member("personalData", element.personalData)
      json.member("exchangeFields", element.exchangeFields)
      json.member("linkedData", element.linkedData?.text)
      json.member("origin", element.source?.origin)
      json.member("certainty", element.source?.certainty)
    }
  }
}
