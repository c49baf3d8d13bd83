namespace ServiceHub.Sandbox.Agencies.Faults;

/// <summary>Damages bytes so that no encoding of the agencies, and so no reader, can take them for a right answer.</summary>
internal static class Garbling
{
    private const int Distance = 16;

    // No byte of UTF-8 and no letter of windows-874.
    private const byte NoLetter = 0xFF;

    public static void Garble(Span<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i += Distance)
        {
            bytes[i] = NoLetter;
        }
    }
}
