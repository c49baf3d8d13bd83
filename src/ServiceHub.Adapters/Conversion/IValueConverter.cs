namespace ServiceHub.Adapters.Conversion;

/// <summary>Turns an agency's text into a value of the contract, and some values back. One instance serves all calls.</summary>
public interface IValueConverter
{
    /// <summary>What a text yields that is right and holds no value, such as the title of a name without one.</summary>
    static object Nothing { get; } = new();

    /// <summary>The name by which manifests call it.</summary>
    string Name { get; }

    /// <summary>The type of its values.</summary>
    Type Type { get; }

    /// <summary>The values that a coded field can have; null for others.</summary>
    IReadOnlyCollection<string>? Codes => null;

    /// <summary>Whether it writes values too, as an operation's inputs need it.</summary>
    bool Writes => false;

    /// <summary>Converts a text.</summary>
    /// <param name="text">The text without surrounding blanks, never empty.</param>
    /// <returns>The value, <see cref="Nothing"/>, or null when the text is none.</returns>
    object? Convert(string text);

    /// <summary>Writes a value as the agency does, for an operation's inputs.</summary>
    /// <param name="value">A value of the contract.</param>
    /// <returns>The text; null when this value, or any value of this converter, cannot be written.</returns>
    string? Write(object value) => null;
}
