using ServiceHub.Data.Keys;
using ServiceHub.Testing;

namespace ServiceHub.Data.Tests.Keys;

public sealed class KeyRingSourceTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_first_ring_is_made_for_its_owner_only_and_read_again()
    {
        var file = _directory.File("keys/keyring.json");
        var made = Load(new(), file, mayCreate: true);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        var read = Load(new(), file, mayCreate: false);
        read.Decrypt(made.Encrypt("value"u8, "place"), "place").ShouldBe("value"u8.ToArray());
    }

    [Fact]
    public void A_lost_ring_is_never_replaced() =>
        Should.Throw<KeyRingException>(() => Load(new(), _directory.File("keyring.json"), mayCreate: false)).Message.ShouldContain("restore it");

    [Fact]
    public void A_ring_comes_from_the_environment()
    {
        var variable = $"SERVICEHUB_TEST_RING_{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable(variable, System.Text.Encoding.UTF8.GetString(KeyRingDocument.Create(TimeProvider.System).ToUtf8()));
        Load(new() { Environment = variable }, _directory.File("none"), mayCreate: false).ShouldNotBeNull();
        Environment.SetEnvironmentVariable(variable, null);
        Should.Throw<KeyRingException>(() => Load(new() { Environment = variable }, _directory.File("none"), mayCreate: true)).Message.ShouldContain(variable);
    }

    [Fact]
    public void A_ring_comes_from_a_command()
    {
        var file = _directory.File("ring.json");
        File.WriteAllBytes(file, KeyRingDocument.Create(TimeProvider.System).ToUtf8());
        var options = new KeyRingOptions { Command = "cat" };
        options.CommandArguments.Add(file);
        Load(options, _directory.File("none"), mayCreate: false).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("false")]
    [InlineData("/no/such/program")]
    public void A_command_that_fails_is_named(string command) =>
        Should.Throw<KeyRingException>(() => Load(new() { Command = command }, _directory.File("none"), mayCreate: true)).Message.ShouldContain(command);

    [Fact]
    public void Two_places_are_refused() =>
        Should.Throw<KeyRingException>(() => Load(new() { File = "a", Environment = "b" }, "c", mayCreate: true)).Message.ShouldContain("only one");

    private static KeyRing Load(KeyRingOptions options, string file, bool mayCreate) =>
        KeyRingSource.Load(options, file, mayCreate, TimeProvider.System);
}
