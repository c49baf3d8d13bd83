namespace ServiceHub.Adapters.File.Formats;

/// <summary>The form in which an agency writes its files.</summary>
internal interface IFileFormat
{
    /// <summary>The fields of a record.</summary>
    FieldNames Fields { get; }

    /// <summary>Among them, the one with the national ID.</summary>
    int Subject { get; }

    /// <summary>Whether a file of this form says by itself where it ends.</summary>
    bool StatesItsEnd { get; }

    /// <summary>How a file ends.</summary>
    /// <param name="tail">Its last bytes, at most <see cref="Arrival.DropCandidate.TailBytes"/>.</param>
    FileEnd EndOf(ReadOnlySpan<byte> tail);

    /// <summary>Reads a file from its beginning.</summary>
    /// <param name="stream">The file; the reader does not dispose it.</param>
    IFileReader Open(Stream stream);
}
