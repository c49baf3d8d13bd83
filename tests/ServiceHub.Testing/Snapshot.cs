namespace ServiceHub.Testing;

/// <summary>Holds a public contract to the file in which it was verified. With UPDATE_SNAPSHOTS=1 the file is written instead: look at the change before committing it.</summary>
public static class Snapshot
{
    public static void ShouldBe(string file, string actual)
    {
        var path = Checkout.File(file);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, actual);
        }
        var verified = File.Exists(path) ? File.ReadAllText(path) : "";
        if (verified != actual)
        {
            throw new InvalidOperationException($"{file} differs at line {FirstDifference(verified, actual)}. If the change is meant, run the test with UPDATE_SNAPSHOTS=1 and commit the file.");
        }
    }

    private static int FirstDifference(string verified, string actual) =>
        1 + verified.Split('\n').Zip(actual.Split('\n')).TakeWhile(lines => lines.First == lines.Second).Count();
}
