using System.Security.Cryptography;
using System.Text;

namespace ServiceHub.Sandbox.Agencies;

/// <summary>Passwords and tokens of the sandbox: new at each start, and compared in a time that tells nothing.</summary>
internal static class Secret
{
    private const int Length = 64;

    public static string Create() => RandomNumberGenerator.GetHexString(Length, lowercase: true);

    public static bool AreEqual(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
