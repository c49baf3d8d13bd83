using System.Text;
using Serilog.Sinks.File;

namespace ServiceHub.Gateway.Logging;

/// <summary>Who asked when about how many is nobody else's to read.</summary>
internal sealed class OwnerOnlyFiles : FileLifecycleHooks
{
    public override Stream OnFileOpened(string path, Stream underlyingStream, Encoding encoding)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        return underlyingStream;
    }
}
