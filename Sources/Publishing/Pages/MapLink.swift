import Compiler
import Source
import Standard
import YAML

/// The link to a map on which a service point is found.
struct MapLink {
  private let patterns: [MapPattern]

  /// Maps as the workspace names them, else as the standard does.
  init(_ workspace: Workspace) {
    let stated = workspace.settings.site.maps
    patterns =
      stated.isEmpty
      ? (workspace.standard.parameters["site-map"] ?? "").split(separator: " ")
        .compactMap { MapPattern(String($0)) }
      : stated
  }

  /// The first link whose values the point states; nil where it states too little for any of them.
  ///
  /// Every byte of a value that is neither letter nor digit is percent-encoded, so that no value adds
  /// anything to the address but itself.
  ///
  /// - Parameter district: where it stands, in full: there is a 工业路 in every town
  func href(of point: Record, in district: String) -> String? {
    href { Self.value($0, point, district) }
  }

  /// The address that searches for words that name a place.
  func href(ofAddress address: String, in district: String) -> String? {
    href { $0 == .address ? Self.inFull(address, district) : nil }
  }

  private func href(_ value: (KnownElement) -> String?) -> String? {
    for pattern in patterns {
      if let address = Self.filled(pattern, value) { return address }
    }
    return nil
  }

  private static func filled(
    _ pattern: MapPattern, _ value: (KnownElement) -> String?
  ) -> String? {
    var address = ""
    for piece in pattern.pieces {
      switch piece {
      case .text(let text): address += text
      case .value(let element):
        guard let value = value(element) else { return nil }
        address += encoded(value)
      }
    }
    return address
  }

  /// A point without a name is known by its address, and one without an address by its name.
  private static func value(
    _ element: KnownElement, _ point: Record, _ district: String
  ) -> String? {
    switch element {
    case .longitude, .latitude: digits(point[element])
    case .address: (point.string(.address) ?? point.string(.name)).map { inFull($0, district) }
    default: point.string(.name) ?? point.string(.address)
    }
  }

  private static func inFull(_ address: String, _ district: String) -> String {
    address.contains(district) ? address : district + address
  }

  /// A coordinate as it is spelled in addresses and data; nil for what is no number.
  static func digits(_ entry: Entry?) -> String? {
    switch entry?.value {
    case .decimal(let number)?: number.isFinite ? RecordJSON.digits(number) : nil
    case .integer(let number)?: String(number)
    default: nil
    }
  }

  static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        result.unicodeScalars.append(scalar)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += byte < 0x10 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
