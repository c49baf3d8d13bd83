using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceHub.Data.Citizens;

namespace ServiceHub.Data.Corrections;

internal sealed class CorrectionMapping : IEntityTypeConfiguration<Correction>
{
    private const int IdLength = 32;
    private const int NameLength = 100;
    private const int FieldLength = 200;

    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.ToTable("Corrections");
        builder.Property(correction => correction.Id).HasMaxLength(IdLength);
        builder.Property(correction => correction.DataSet).HasMaxLength(NameLength);
        builder.Property(correction => correction.Field).HasMaxLength(FieldLength);
        builder.Property(correction => correction.Statement).HasMaxLength(CorrectionStore.LongestText);
        builder.Property(correction => correction.Answer).HasMaxLength(CorrectionStore.LongestText);
        builder.Property(correction => correction.RequestedThrough).HasMaxLength(NameLength);
        builder.Property(correction => correction.AnsweredBy).HasMaxLength(NameLength);
        builder.HasIndex(correction => correction.CitizenId);
        builder.HasIndex(correction => new { correction.DataSet, correction.RequestedAt, correction.Id });
        builder.HasOne<Citizen>().WithMany().HasForeignKey(correction => correction.CitizenId);
    }
}
