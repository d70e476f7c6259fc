import Foundation
import Reports
import TestSupport
import Testing

/// `zhun schema` says of each kind of file what may stand in it; `Tests/Schema` asks a validator about the shipped files.
@Suite struct SchemaTests {
  private typealias Object = [String: Any]

  private static func schema(_ arguments: [String], in folder: String) async throws -> Object {
    let run = await Run(["schema"] + arguments, in: folder)
    #expect(run.status == 0 && run.messages.isEmpty)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? Object)
  }

  /// All values of a key, however deep.
  private static func values(of key: String, in value: Any) -> [Any] {
    if let object = value as? Object {
      return object.flatMap { $0 == key ? [$1] : values(of: key, in: $1) }
    }
    return (value as? [Any])?.flatMap { values(of: key, in: $0) } ?? []
  }

  @Test(arguments: FileSchema.Kind.allCases)
  func everyReferenceLeadsSomewhere(_ kind: FileSchema.Kind) async throws {
    let schema = try await Self.schema([kind.rawValue], in: Repository.root)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["title"] is String && schema["x-title-en"] is String)
    let definitions = try #require(schema["$defs"] as? Object)
    let references = Self.values(of: "$ref", in: schema).compactMap { $0 as? String }
    #expect(!references.isEmpty)
    for reference in references {
      #expect(reference.hasPrefix("#/$defs/"))
      #expect(definitions[String(reference.dropFirst("#/$defs/".count))] != nil, "\(reference)")
    }
    // Nothing is defined that nobody needs.
    #expect(Set(definitions.keys).isSubset(of: references.map { String($0.dropFirst(8)) }))
    for pattern in Self.values(of: "pattern", in: schema).compactMap({ $0 as? String }) {
      #expect(throws: Never.self) { try NSRegularExpression(pattern: pattern) }
    }
  }

  @Test func eachKeyHasBothNames() async throws {
    let schema = try await Self.schema([], in: Repository.root)
    let item = try #require((schema["$defs"] as? Object)?["item"] as? Object)
    let keys = try #require(item["properties"] as? Object)
    for (chinese, english) in [("承诺办结时限", "promisedLimit"), ("申请材料", "materials")] {
      #expect(keys[chinese] as? [String: String] == keys[english] as? [String: String])
      #expect(keys[chinese] != nil, "\(chinese)")
    }
    #expect(item["additionalProperties"] as? Bool == false)
  }

  /// A workspace has the elements of its profiles, single files only those of the nation.
  @Test func profilesAddTheirElements() async throws {
    let folder = try Folder()
    let (outside, inside) = (
      try await Self.schema([], in: folder.path), try await Self.schema([], in: Repository.root)
    )
    func keys(_ schema: Object) throws -> Set<String> {
      let item = try #require((schema["$defs"] as? Object)?["item"] as? Object)
      return Set(try #require(item["properties"] as? Object).keys)
    }
    #expect(try keys(outside).isStrictSubset(of: keys(inside)))
    #expect(await Run(["schema", "nothing"]).status == 2)
  }
}
