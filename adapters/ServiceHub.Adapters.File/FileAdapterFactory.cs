using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.File.Formats;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.File;

/// <summary>Makes adapters for agencies that drop files into a folder; each takes its files in by itself as well.</summary>
public sealed class FileAdapterFactory(IFileRecordStore store, TimeProvider time) : IAdapterFactory
{
    public string Protocol => "file";

    public IAgencyAdapter? Create(AdapterPlan plan)
    {
        var options = FileDropOptions.Read(plan);
        bool TryField(string text, out IValuePath<FileRow> path)
        {
            // Without a layout, which has its own report, any name will do.
            var index = options is null ? 0 : options.Format.Fields.IndexOf(text);
            path = new FileField(index ?? 0);
            return index is not null;
        }
        var mapper = plan.Manifest.Mapping.Bind<FileRow>(TryField, FileField.Form);
        if (options is null || mapper is null || plan.HasErrors)
        {
            return null;
        }
        var source = plan.Manifest.Key;
        var loader = new FileDropLoader(source, options, mapper, store, time, tellsRejects: plan.Tap is null);
        return new FileAdapter(source, options.Format.Fields, mapper, store, loader, plan.Tap);
    }
}
