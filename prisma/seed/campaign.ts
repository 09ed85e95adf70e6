import type { Role } from '../../src/generated/client.ts'

/** Everybody who works at a school. */
const audience: Role[] = ['principal', 'deputy', 'clerk', 'teamHead', 'teacher', 'staff']

/** The office's plan of 2021, a public document: its content and its specific indicators, word for word. */
export const campaign = {
  number: '513/KH-GDĐT',
  issuedOn: '2021-04-28',
  title: 'Phong trào thi đua yêu nước ngành giáo dục Quận 11 năm 2021',
  startsOn: '2021-01-01',
  endsOn: '2021-12-31',
  audience,
  content: `1. Tiếp tục quán triệt và thực hiện tốt nội dung Chỉ thị số 05-CT/TW của Bộ Chính trị về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh, gắn với công tác giáo dục chính trị tư tưởng, đạo đức, lối sống và thực hiện “Dân chủ - Kỷ cương - Tình thương - Trách nhiệm” trong đội ngũ, nhằm thực hiện tốt quy chế dân chủ ở cơ sở; kỷ cương, nề nếp, kỷ luật lao động, nội quy, quy chế của nhà trường, đơn vị; phòng chống tham nhũng, thực hành tiết kiệm, chống lãng phí; mỗi cán bộ, nhà giáo, người lao động không ngừng tu dưỡng, rèn luyện phẩm chất chính trị, đạo đức nghề nghiệp, trách nhiệm, tận tâm, yêu thương học sinh, xây dựng lối sống trong sạch, lành mạnh, tác phong mẫu mực, mô phạm.

2. Quán triệt đầy đủ nội dung phương hướng, nhiệm vụ của năm học, gắn với trọng tâm là “Đổi mới - Sáng tạo để xây dựng Thành phố Hồ Chí Minh trở thành đô thị thông minh, hiện đại” quyết tâm thực hiện đổi mới mạnh mẽ, sâu sắc tư duy giáo dục; đổi mới căn bản và toàn diện về chương trình, nội dung, phương pháp giảng dạy, học tập, kiểm tra, đánh giá; coi trọng quản lý chất lượng giáo dục; trong đó chú trọng tổ chức tốt các hoạt động ngoài giờ lên lớp, các hoạt động tư vấn, trải nghiệm sáng tạo, rèn luyện kỹ năng sống, năng lực giải quyết vấn đề trong thực tế đời sống của học sinh; có các hoạt động thiết thực hỗ trợ học sinh khởi nghiệp; đảm bảo an toàn giao thông, an toàn thực phẩm và an ninh trật tự; phòng, chống tai nạn thương tích, đuối nước, cháy nổ, thảm họa, thiên tai...; thường xuyên giáo dục lòng yêu nước, đạo đức, lối sống, các giá trị văn hóa, tích cực tham gia bảo vệ môi trường, giữ gìn vệ sinh trường, lớp học và cá nhân.

3. Đầu tư, triển khai thực hiện có hiệu quả “Chương trình giáo dục phổ thông 2018” và chương trình sách giáo khoa. Xây dựng các phương án đầu tư trang thiết bị giảng dạy (phòng máy vi tính, hệ thống bảng tương tác, phòng chức năng...) và những trang thiết bị cần thiết để tổ chức các lớp học trực tuyến. Huy động học sinh ra lớp đúng độ tuổi ở các bậc học, tiếp tục thực hiện các chính sách, miễn giảm học phí và cơ sở vật chất cho học sinh thuộc diện hộ nghèo theo quy định để hạn chế thấp nhất tỉ lệ học sinh nghỉ, bỏ học. Tiếp tục đẩy mạnh các biện pháp củng cố chất lượng phổ cập giáo dục bậc trung học, phấn đấu nâng tỷ lệ phổ cập giáo dục bậc trung học đạt chỉ tiêu đề ra.

4. Đẩy mạnh việc xây dựng xã hội học tập, học tập suốt đời, có nhiều giải pháp sáng tạo giúp người học thay đổi tư duy, nhận thức về học tập suốt đời nhằm thúc đẩy nhu cầu tự học, tự bồi dưỡng nâng cao kiến thức, kỹ năng, chuyên môn, nghiệp vụ trong các lĩnh vực của đời sống xã hội. Tích cực trong học tập, bồi dưỡng, rèn luyện để nâng cao trình độ chuyên môn, nghiệp vụ; nâng cao mức đạt được trong chuẩn nghề nghiệp, chuẩn cán bộ quản lý; đạt chuẩn và trên chuẩn về trình độ đào tạo, ngoại ngữ, ứng dụng công nghệ thông tin trong quản lý, giảng dạy và công tác, đáp ứng yêu cầu nhiệm vụ được giao.

5. Tiếp tục đẩy mạnh thực hiện nội dung “Mỗi thầy cô giáo là một tấm gương đạo đức, tự học và sáng tạo” gắn với phong trào “Xây dựng trường học thân thiện, học sinh tích cực”; phong trào thi đua “Lao động giỏi, Lao động sáng tạo” mà trọng tâm là tiếp tục bảo đảm giữ vững an ninh chính trị, trật tự, an toàn trong các cơ sở giáo dục; tổ chức giáo dục hướng nghiệp, phân luồng có hiệu quả; thực hiện kiểm định chất lượng giáo dục theo chuẩn quốc gia và quốc tế; đổi mới, nâng cao chất lượng giáo dục, đào tạo dựa trên kết quả đánh giá; đổi mới thi, kiểm tra, đánh giá theo hướng phát triển phẩm chất, năng lực người học.

* Chỉ tiêu cụ thể:
- Huy động trẻ 5 tuổi học mẫu giáo đạt 100% và trẻ em 6 tuổi vào lớp 1 đạt 100%. Giữ vững tỷ lệ phổ cập giáo dục các bậc học. Duy trì mỗi cấp (mầm non, tiểu học, trung học cơ sở) 1 trường đạt chuẩn quốc gia. Phấn đấu đạt 305 phòng học/10.000 dân số trong độ tuổi đi học (từ 3 - 18 tuổi).`,
}
