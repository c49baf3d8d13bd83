namespace ServiceHub.Adapters.Conversion;

/// <summary>Turns an agency's text into a value of the contract. One instance serves all calls.</summary>
public interface IValueConverter
{
    /// <summary>The name by which manifests call it.</summary>
    string Name { get; }

    /// <summary>The type of its values.</summary>
    Type Type { get; }

    /// <summary>The values that a coded field can have; null for others.</summary>
    IReadOnlyCollection<string>? Codes => null;

    /// <summary>Converts a text.</summary>
    /// <param name="text">The text without surrounding blanks, never empty.</param>
    /// <returns>The value, or null when the text is none.</returns>
    object? Convert(string text);

    /// <summary>Writes a value as the agency does, for an operation's inputs.</summary>
    /// <param name="value">A value of <see cref="Type"/>.</param>
    /// <returns>The text, or null when the value cannot be written.</returns>
    string? Write(object value) => value as string;
}
