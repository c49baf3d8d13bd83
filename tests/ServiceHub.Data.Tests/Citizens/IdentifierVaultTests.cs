using System.Security.Cryptography;
using ServiceHub.Data.Citizens;
using ServiceHub.Testing;

namespace ServiceHub.Data.Tests.Citizens;

public sealed class IdentifierVaultTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void An_identifier_opens_and_does_not_stand_in_the_clear()
    {
        var vault = new IdentifierVault(_database.Ring);
        var sealed1 = vault.Seal(IdentifierSystem.Passport, "AB1234567", "test");
        vault.Open(sealed1).ShouldBe("AB1234567");
        sealed1.Value.Bytes.AsSpan().IndexOf("AB1234567"u8).ShouldBe(-1);
        vault.Candidates(IdentifierSystem.Passport, "AB1234567").ShouldContain(hash => hash.SequenceEqual(sealed1.IndexHash));
    }

    [Fact]
    public void One_persons_value_put_into_anothers_row_does_not_open()
    {
        var vault = new IdentifierVault(_database.Ring);
        var one = vault.Seal(IdentifierSystem.NationalId, Some.NationalId(1).Digits, "test");
        var two = vault.Seal(IdentifierSystem.NationalId, Some.NationalId(2).Digits, "test");
        one.Value = two.Value;
        Should.Throw<CryptographicException>(() => vault.Open(one));
    }
}
