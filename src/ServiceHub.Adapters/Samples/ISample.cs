namespace ServiceHub.Adapters.Samples;

/// <summary>A raw answer in its values, which can be written anew in their places.</summary>
public interface ISample
{
    /// <summary>Every text and number of the answer.</summary>
    IReadOnlyList<SampleValue> Values { get; }

    /// <summary>The answer with the values as they are now.</summary>
    /// <returns>The body.</returns>
    byte[] ToBytes();
}
