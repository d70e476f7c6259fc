import NIOCore
import NIOHTTP1
import NIOPosix

/// The server of the local preview.
package struct PreviewServer {}
