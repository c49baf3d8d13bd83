using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>SHA-256 of a token's whole text, by which what was found out about it is remembered.</summary>
internal readonly record struct TokenHash(UInt128 High, UInt128 Low)
{
    public static TokenHash Of(string token)
    {
        Span<UInt128> hash = stackalloc UInt128[2];
        SHA256.HashData(MemoryMarshal.AsBytes(token.AsSpan()), MemoryMarshal.AsBytes(hash));
        return new(hash[0], hash[1]);
    }
}
