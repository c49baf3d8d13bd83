namespace ServiceHub.Sandbox.People.Registers;

/// <summary>Codes as they are lasered into the back of a card: two letters and ten digits. All of ours begin with J, as real ones do.</summary>
internal static class LaserCodes
{
    private const string SecondLetters = "ACEMTX";

    public static string? Draw(Person person, Chance chance) => person.IdentityCard is null
        ? null
        : $"J{SecondLetters[chance.Below(SecondLetters.Length)]}{chance.Below(100_000):D5}{chance.Below(100_000):D5}";

    /// <summary>As it is printed: <c>JT0-0000000-00</c>.</summary>
    public static string Printed(string code) => $"{code[..3]}-{code[3..10]}-{code[10..]}";
}
