using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace ServiceHub.Data.Disclosure;

/// <summary>A key that signs the log. Safe for use by many threads.</summary>
public sealed class LogKey
{
    private const DSASignatureFormat Format = DSASignatureFormat.IeeeP1363FixedFieldConcatenation;

    private readonly ECParameters _parameters;

    // Each is in use by one thread at a time.
    private readonly ConcurrentBag<ECDsa> _idle = [];

    private LogKey(ECParameters parameters)
    {
        _parameters = parameters;
        Public = PublicKey(parameters);
    }

    /// <summary>The public key.</summary>
    public LogPublicKey Public { get; }

    /// <summary>Makes a key.</summary>
    public static LogKey Create()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(ecdsa.ExportParameters(includePrivateParameters: true));
    }

    /// <summary>Reads a kept key.</summary>
    /// <exception cref="CryptographicException">It is none.</exception>
    public static LogKey Open(ReadOnlySpan<byte> pkcs8)
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportPkcs8PrivateKey(pkcs8, out _);
        return new(ecdsa.ExportParameters(includePrivateParameters: true));
    }

    /// <summary>The key as it is kept.</summary>
    public byte[] ToPkcs8()
    {
        using var ecdsa = ECDsa.Create(_parameters);
        return ecdsa.ExportPkcs8PrivateKey();
    }

    /// <returns>64 bytes.</returns>
    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        if (!_idle.TryTake(out var ecdsa))
        {
            ecdsa = ECDsa.Create(_parameters);
        }
        var signature = ecdsa.SignData(data, HashAlgorithmName.SHA256, Format);
        _idle.Add(ecdsa);
        return signature;
    }

    private static LogPublicKey PublicKey(ECParameters parameters)
    {
        var (x, y) = (Base64UrlEncoder.Encode(parameters.Q.X), Base64UrlEncoder.Encode(parameters.Q.Y));
        return LogPublicKey.Of(x, y);
    }
}
